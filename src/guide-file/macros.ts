import { z } from 'zod';
import { MACRO_NEXTS, type GuideMacro } from '#/domain/guide/macro.ts';
import { unknownPlaceholders, PLACEHOLDERS } from '#/domain/macro/placeholder.ts';
import { A_PLACEHOLDER, unknownName } from './known-names.ts';
import { id, oneOrMore, say, section, words } from './section.ts';
import { yesOrNo } from './yes-or-no.ts';

const text = words.superRefine((written, context) => {
  for (const name of unknownPlaceholders(written))
    context.addIssue({ code: 'custom', message: say(unknownName(A_PLACEHOLDER, name, PLACEHOLDERS)) });
});

const does = section({
  next: z.enum(MACRO_NEXTS).default('replied'),
  kind: id.optional(),
  category: id.optional(),
  team: id.optional(),
  severity: id.optional(),
  reason: words.optional(),
  justification: id.optional(),
  resume: yesOrNo.default(false),
  note: words.optional(),
});

const macro = section({
  id,
  label: words,
  when: section({
    requester: oneOrMore(id).optional(),
    kind: oneOrMore(id).optional(),
    team: oneOrMore(id).optional(),
  }).prefault({}),
  text,
  does: does.prefault({}),
}).transform(({ when, ...rest }): GuideMacro => ({
  ...rest,
  when: Object.fromEntries(
    Object.entries(when).filter((pair): pair is [string, string[]] => pair[1] !== undefined),
  ),
}));

/** The vendor's official texts, shared by all its agents (CON-033 to CON-036, CON-064 to CON-067). */
export const macros = z.array(macro).default([]);
