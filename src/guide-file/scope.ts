import { z } from 'zod';
import { OFFERS } from '#/domain/guide/document.ts';
import { email } from './email.ts';
import { id, section, words } from './section.ts';
import { yesOrNo } from './yes-or-no.ts';

/** What the contract covers and what not, and who answers for it. */
export const scope = z
  .array(
    section({
      id,
      label: words,
      covered: yesOrNo,
      covered_with: id.optional(),
      offer: z.enum(OFFERS).optional(),
      responsible: words.optional(),
      note: words.optional(),
    }).transform(({ covered_with, ...item }) => ({ ...item, coveredWith: covered_with })),
  )
  .default([]);

export const definitions = z.array(section({ term: words, meaning: words })).default([]);

/** People the guide names, such as the director. */
export const people = z
  .array(section({ role: words, name: words, email: email.optional(), phone: words.optional() }))
  .default([]);
