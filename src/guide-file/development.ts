import { z } from 'zod';
import { id, section, words } from './section.ts';
import { yesOrNo } from './yes-or-no.ts';

/** The areas of product development, and the team that has a ticket meanwhile. */
export const development = section({
  team: id.optional(),
  packages: yesOrNo.default(false),
  areas: z
    .array(
      section({
        id,
        label: words,
        about: words.optional(),
        maintains: yesOrNo.default(false),
        chargeable: yesOrNo.default(false),
      }),
    )
    .default([]),
});
