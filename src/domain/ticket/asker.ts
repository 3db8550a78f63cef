import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { Ticket } from './ticket.ts';

/** No agent saves a kind whose terms depend on who asks before that was said (CON-017). */
export function unlessRequesterKnown(
  { kinds }: Guide,
  { kind, requesterKnown }: Pick<Ticket, 'kind' | 'requesterKnown'>,
): Refusal | undefined {
  const { requesterRequired = false, label = '' } = kinds.find(({ id }) => id === kind) ?? {};
  return requesterRequired && requesterKnown !== true
    ? refuse('kind/requester-missing', { kind: label })
    : undefined;
}
