import { z } from 'zod';
import { LIST_COLUMNS, type ListColumn } from '#/domain/guide/list-columns.ts';
import { TICKET_STATES, type TicketState } from '#/domain/ticket/state.ts';
import { editions } from './components.ts';
import { date } from './date.ts';
import { stateName } from './names.ts';
import { releases } from './releases.ts';
import { targets } from './targets.ts';
import { yesOrNo } from './yes-or-no.ts';
import { id, section, words } from './section.ts';

const code = z.int().min(0).max(99).optional();
const named = section({ label: words, code });

/** `closed: Encerrado`, or with a code and another label while nobody has begun (TTL-085, TTL-086). */
const stateLabel = z.preprocess(
  (value) => (typeof value === 'string' ? { label: value } : value),
  section({
    label: words,
    code,
    assigned: named.optional(),
    justifications: z.array(section({ id, label: words })).default([]),
  }),
);

export const states = section({
  new: stateLabel,
  estimating: stateLabel,
  in_service: stateLabel,
  waiting_customer: stateLabel,
  on_hold: stateLabel,
  in_maintenance: stateLabel,
  awaiting_acceptance: stateLabel,
  closed: stateLabel,
  rejected: stateLabel,
} satisfies Record<TicketState, z.ZodType>);

const label = words.optional();
const columnWords = {
  number: label,
  opened: label,
  requester: label,
  subject: label,
  due: label,
  responsible: label,
  state: label,
  justification: label,
  severity: label,
  product: label,
} satisfies Record<ListColumn, z.ZodType>;

/** Tabs of the customer's list in their order; `states: all` is the tab of every ticket. */
export const tabs = z
  .array(
    section({
      id,
      label: words,
      states: z.preprocess(
        (value) => (value === 'all' ? [...TICKET_STATES] : value),
        z.array(stateName).min(1),
      ),
    }),
  )
  .min(1);

/** Columns of the customer's list in their order, and the guide's own words for some: `labels: { due: Prazo Entrega }`. */
export const list = section({
  columns: z
    .array(z.enum(LIST_COLUMNS))
    .min(1)
    .default(['number', 'subject', 'requester', 'opened', 'state', 'responsible', 'due']),
  labels: section(columnWords).default({}),
}).prefault({});

/** Messages the guide sends; those left out are sent. */
export const notices = section({
  opened: z.boolean().default(true),
  answered: z.boolean().default(true),
  waiting_customer: z.boolean().default(true),
  solved: z.boolean().default(true),
  reminder: z.boolean().default(true),
  closed: z.boolean().default(true),
  survey_reminder: z.boolean().default(true),
  answer_reminder: z.boolean().default(true),
  warning: z.boolean().default(true),
  breach: z.boolean().default(true),
  escalation: z.boolean().default(true),
  reservations: z.boolean().default(true),
  customer_reply: z.boolean().default(true),
}).prefault({});

export const number = section({
  kind: z.enum(['sequence', 'year_month', 'random']),
  digits: z.int().min(3).max(12),
});

export const queue = section({
  order: z.array(z.enum(['severity', 'due', 'arrival', 'gut'])).min(1),
}).default({ order: ['severity', 'due', 'arrival'] });

export const products = z
  .array(
    section({
      id,
      label: words,
      team: id.optional(),
      targets: targets.default({}),
      scope: id.optional(),
      editions,
      skill: words.optional(),
      modules: z.array(words).default([]),
      support_until: date.optional(),
      versions: releases.optional(),
      for_all: yesOrNo.default(false),
    }).transform(({ support_until, versions, for_all, ...product }) => ({
      ...product,
      ...(versions && { releases: versions }),
      forAll: for_all,
      ...(support_until !== undefined && { supportUntil: support_until }),
    })),
  )
  .default([]);
