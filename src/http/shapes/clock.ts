import { z } from 'zod';

/** ISO 8601 with the offset of the vendor's zone. */
export const instant = z.string().meta({ format: 'date-time', example: '2026-04-22T13:00:00-03:00' });
export const localDate = z.string().meta({ format: 'date', example: '2026-04-22' });

export const stretch = z.object({
  from: instant,
  to: instant,
  counts: z.boolean(),
  reason: z
    .string()
    .meta({ description: 'open, closed, day_off, holiday, override, opening_day or a ticket state' }),
  /** Name of the holiday or dated exception. */
  name: z.string().nullable(),
  /** The reason in the reader's words, e.g. "Feriado: Tiradentes". */
  label: z.string(),
});

export const clockView = z.object({
  name: z.enum(['response', 'support', 'maintenance', 'delivery', 'status_contact']),
  label: z.string(),
  state: z.enum(['running', 'paused', 'met', 'breached', 'stopped']),
  promised: z.boolean(),
  /** The date is an estimate, which may be exceeded (PRN-018). */
  estimate: z.boolean(),
  /** In words: "10 horas úteis". */
  target: z.string().nullable(),
  /** Label of the calendar, e.g. "Suporte Técnico: segunda a sexta, 07:00–19:00". */
  calendar: z.string(),
  startedAt: instant,
  due: instant.nullable(),
  /** Business minutes left; negative once late; null without a due date. */
  minutesLeft: z.number().int().nullable(),
  consumedMinutes: z.number().int(),
  ledger: z.array(stretch),
  /** "Por que este prazo?" in plain sentences, in the reader's language. */
  sentences: z.array(z.string()),
});

/** What a list row says of the promised date. */
export const dueChip = z.object({
  at: instant.nullable(),
  state: z.enum(['running', 'warning', 'paused', 'met', 'breached', 'stopped', 'none']),
  minutesLeft: z.number().int().nullable(),
  /** In words: "vence em 3 h úteis", "atrasado 40 min", "pausado". */
  words: z.string(),
});
