import type { ClosingWords } from '#/domain/closing/classify.ts';
import type { Channel } from '#/domain/ticket/event.ts';
import { addEvent, type Wish } from './door.ts';
import { maintain } from './areas.ts';
import { investigate, type InvestigatedWish } from './investigation.ts';
import { solveTicket } from './solve.ts';
import { logTime, type LoggedWish } from './time.ts';
import { mergeTicket, rejectTicket, unmergeTicket } from './ticket-links.ts';
import type { PersonalVisit } from './visit.ts';

/** What an agent may wish; a solution comes with what the guide asks of it. */
export type AgentWish =
  | Exclude<Wish, { event: 'solved' | 'investigated' | 'time_logged' }>
  | SolvedWish
  | InvestigatedWish
  | LoggedWish;
interface SolvedWish {
  readonly event: 'solved';
  readonly text: string;
  readonly markup?: string | undefined;
  readonly closing?: ClosingWords | undefined;
}

/** Carries out the wish of an agent: most are one event; some are more, or touch another ticket too. */
export async function act(
  visit: PersonalVisit,
  number: string,
  wish: AgentWish,
  channel: Channel,
): Promise<void> {
  switch (wish.event) {
    case 'solved':
      return await solveTicket(visit, number, wish, channel);
    case 'forwarded_to_maintenance':
    case 'returned_from_maintenance':
      return await maintain(visit, number, wish, channel);
    case 'investigated':
      return await investigate(visit, number, wish, channel);
    case 'time_logged':
      return await logTime(visit, number, wish, channel);
    case 'rejected':
      return await rejectTicket(visit, number, wish, channel);
    case 'merged':
      return await mergeTicket(visit, number, wish.into, channel);
    case 'unmerged':
      return await unmergeTicket(visit, number, channel);
    default:
      return await addEvent(visit, number, wish, channel);
  }
}
