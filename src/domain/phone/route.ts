import { mayEnter } from '#/domain/triage/route.ts';
import type { Guide } from '#/domain/guide/guide.ts';

/** What is known of somebody who calls, or who comes by chat. */
export interface Call {
  /** Key she pressed. */
  readonly option?: string | undefined;
  /** Contract of the company she was identified for; undefined while she was not. */
  readonly contract?: string | null | undefined;
  /** The ticket she named. */
  readonly ticket?: { readonly team: string; readonly assignee: string | null } | undefined;
  /** She asks for whoever has her ticket. */
  readonly wantsSpecialist: boolean;
  /** She typed a wrong PIN too often. */
  readonly isSpent: boolean;
}

/** Where a call goes: to somebody, else to the queue of a team. */
export interface Route {
  readonly team: string;
  /** Id of the agent it is offered to first. */
  readonly agent: string | null;
}

/**
 * Which queue somebody enters, the same by telephone and by chat. A queue that is exclusive to contracts is entered by
 * companies with one of them and by nobody else, whatever she presses.
 *
 * @source PRO-128 to PRO-131, TRG-092, TRG-095, TRG-123, TRG-126, TRG-216
 */
export function routeOf(guide: Pick<Guide, 'teams' | 'phone'>, call: Call): Route {
  const { teams, phone } = guide;
  const { option, contract, ticket, wantsSpecialist, isSpent } = call;
  const isOpenTo = (id: string) => teams.some((one) => one.id === id) && mayEnter(guide, id, contract);
  if (isSpent && phone?.registration !== undefined) return queue(phone.registration);
  const chosen = option === undefined ? undefined : phone?.menu[option];
  if (chosen !== undefined && isOpenTo(chosen)) return queue(chosen);
  if (wantsSpecialist && ticket && isOpenTo(ticket.team))
    return { team: ticket.team, agent: ticket.assignee };
  const own = teams.find(({ id, exclusiveTo }) => exclusiveTo.length > 0 && mayEnter(guide, id, contract));
  const common = teams.find(({ exclusiveTo }) => exclusiveTo.length === 0);
  return queue(own?.id ?? common?.id ?? '');
}

const queue = (team: string): Route => ({ team, agent: null });
