import { z } from 'zod';
import { deskView } from './desk.ts';
import { ticketRow } from './ticket.ts';
import { day } from './portal-lists.ts';

/** Values of one field, one or more, between commas. */
const values = z.string().max(2_000).optional();

/** What narrows a view of the desk; within a field any of the values, between fields all. */
export const deskFilter = z.object({
  q: z.string().max(200).optional(),
  in: z.enum(['all', 'number', 'subject', 'description']).optional(),
  state: values,
  severity: values,
  team: values,
  /** Ids of people; `me` whoever asks, `none` nobody. */
  assignee: values,
  company: values,
  product: values,
  kind: values,
  category: values,
  openedFrom: day.optional(),
  openedTo: day.optional(),
  dueFrom: day.optional(),
  dueTo: day.optional(),
});

export const deskSort = z.enum(['queue', 'due', 'severity', 'opened', 'changed']);

const list = deskFilter.extend({ view: deskView.default('queue') });

/** One line of a desk list; `called` when a mention, or news of what she follows, waits for the reader. */
export const deskRow = ticketRow.extend({ called: z.boolean() });
export const deskPage = z.object({ rows: z.array(deskRow), next: z.string().nullable() });

export const deskCountQuery = list;
export const deskListQuery = list.extend({
  sort: deskSort.optional(),
  cursor: z.string().max(400).optional(),
});
export const deskExportQuery = list.extend({ sort: deskSort.optional(), format: z.enum(['csv', 'xlsx']) });

/** How many there are; `more` when nobody counted to the end. */
export const deskCount = z.object({ count: z.number().int(), more: z.boolean() });

const choice = z.object({ id: z.string(), label: z.string() });

/** Everything a list can be narrowed to, with its words. */
export const deskChoices = z.object({
  state: z.array(choice),
  severity: z.array(choice),
  team: z.array(choice),
  assignee: z.array(choice),
  product: z.array(choice),
  kind: z.array(choice),
  category: z.array(choice),
});

export const companyQuery = z.object({
  q: z.string().max(200).default(''),
  /** Those of a filter, whatever their names. */
  ids: values,
});
export const companyChoices = z.array(choice);

/** A view somebody keeps; sent again with the same id, it is the same one changed, or put back. */
export const keptViewBody = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  shared: z.enum(['own', 'team', 'all']),
  view: deskView,
  filter: deskFilter,
  sort: deskSort.nullable(),
});

export const keptViews = z.array(
  keptViewBody.extend({ mine: z.boolean(), by: z.string(), count: z.number().int(), more: z.boolean() }),
);

export const removalBody = z.object({ id: z.uuid() });

const id = z.string().max(60);
const reason = z.string().trim().max(20_000);

/** What may be done to many tickets at once: nothing that customers are written to one by one. */
const manyEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('taken') }),
  z.object({ event: z.literal('assigned'), to: z.uuid() }),
  z.object({ event: z.literal('forwarded'), team: id, to: z.uuid().optional() }),
  z.object({ event: z.literal('severity_changed'), severity: id, reason }),
  z.object({ event: z.literal('classified'), justification: id }),
  z.object({ event: z.literal('entry_added'), text: reason.min(1), visibility: z.literal('internal') }),
  z.object({ event: z.literal('rejected'), reason }),
  z.object({ event: z.literal('closed') }),
]);

const act = z.object({
  number: z.string().max(40),
  event: manyEvent,
  /** Only if nothing has happened since. */
  revision: z.int().min(1).optional(),
});

export const actsBody = z.object({ acts: z.array(act).min(1).max(50) });

/** What became of each, in the order asked. */
export const actsDone = z.array(
  z.object({
    number: z.string(),
    /** Null when it is done. */
    refused: z.object({ type: z.string(), detail: z.string() }).nullable(),
    /** The act that takes it back, to be sent with this revision. */
    undo: act.nullable(),
  }),
);
