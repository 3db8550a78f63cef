import { z } from 'zod';
import { id, section, words } from './section.ts';
import { targets } from './targets.ts';

/** Severities from the most to the least severe. */
export const severities = z
  .array(
    section({
      id,
      label: words,
      meaning: z.string().default(''),
      examples: z.array(words).default([]),
      calendar: id.optional(),
      targets: targets.prefault({}),
    }),
  )
  .min(1);
