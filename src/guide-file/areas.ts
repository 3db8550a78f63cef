import { z } from 'zod';
import { email } from './email.ts';
import { id, section, words } from './section.ts';
import { yesOrNo } from './yes-or-no.ts';

/** Areas that may be asked for help with a ticket. */
export const areas = z
  .array(
    section({
      id,
      label: words,
      about: words.optional(),
      email: email.optional(),
      team: id.optional(),
      shown: yesOrNo.default(false),
      cause: words.optional(),
    }),
  )
  .default([]);
