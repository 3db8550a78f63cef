import { z } from 'zod';
import { BARS, INTENTS, type Bar, type BarKind, type Gate } from '#/domain/guide/gate.ts';
import { id, oneOrMore, section, words } from './section.ts';

const ROLES = ['leader', 'manager', 'director', 'finance', 'administrator'] as const;

const bar = section({
  blocks: z.array(z.enum(INTENTS)).min(1),
  sent_to: id.optional(),
  exempt: oneOrMore(id).default([]),
  override: oneOrMore(z.enum(ROLES)).default([]),
  note: words.optional(),
}).transform(({ sent_to, note, ...written }): Bar => ({
  ...written,
  ...(sent_to !== undefined && { sentTo: sent_to }),
  ...(note !== undefined && { note }),
}));

/** Who may enter, and what stands in the way: `delinquency: { blocks: [open_ticket], sent_to: financeiro }`. */
export const gate = section({
  administrator: bar.optional(),
  contract: bar.optional(),
  delinquency: bar.optional(),
  training: bar.optional(),
  lifecycle: bar.optional(),
  ticket_first: bar.optional(),
} satisfies Record<BarKind, unknown>)
  .transform((written): Gate =>
    Object.fromEntries(BARS.flatMap((kind) => (written[kind] === undefined ? [] : [[kind, written[kind]]]))),
  )
  .prefault({});
