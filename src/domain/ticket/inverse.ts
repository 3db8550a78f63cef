import type { EventFacts } from './event.ts';
import type { Ticket } from './ticket.ts';

type Reversible = 'assigned' | 'taken' | 'forwarded' | 'severity_changed';

/** An act that can be taken back, as somebody wished it. */
export type ReversibleWish = {
  [Kind in Reversible]: { readonly event: Kind } & EventFacts[Kind];
}[Reversible];

/**
 * The act that takes another one back: the history keeps both. What cannot be taken back has none, such as beginning
 * to serve: the customer has heard of it.
 *
 * @param before the ticket before the act
 * @param reason why a severity is set back, in words
 */
export function inverseOf(before: Ticket, wish: ReversibleWish, reason: string): ReversibleWish | undefined {
  const { team, assignee, severity } = before;
  switch (wish.event) {
    case 'severity_changed':
      return { event: 'severity_changed', severity, reason };
    case 'forwarded':
      // What it said of the scope stays said.
      return wish.scope === undefined ? { event: 'forwarded', team, to: assignee } : undefined;
    case 'taken':
      return before.state === 'new' ? undefined : givenBack(team, assignee);
    case 'assigned':
      return givenBack(team, assignee);
  }
}

/** To whoever had it; without anybody, to the queue of its team. */
const givenBack = (team: string, assignee: string | undefined): ReversibleWish =>
  assignee === undefined ? { event: 'forwarded', team } : { event: 'assigned', to: assignee };
