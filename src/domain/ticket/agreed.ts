import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { Ticket } from './ticket.ts';

/** No agent saves a kind that is done on an agreed day without that day (CON-015). */
export function unlessDated(
  { kinds }: Guide,
  { kind, agreedOn }: Pick<Ticket, 'kind' | 'agreedOn'>,
): Refusal | undefined {
  const { agreedDate = false, label = '' } = kinds.find(({ id }) => id === kind) ?? {};
  return agreedDate && agreedOn === undefined
    ? refuse('kind/agreed-date-missing', { kind: label })
    : undefined;
}
