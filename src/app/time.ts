import { dropTimer, hasTimer, pauseTimers, startTimer } from '#/db/timers.ts';
import { lockTicket, type LockedTicket } from '#/db/tickets.ts';
import type { Channel } from '#/domain/ticket/event.ts';
import { addTo, type Wish } from './door.ts';
import { Failure } from './failure.ts';
import { onTheWall } from './on-the-wall.ts';
import type { PersonalVisit } from './visit.ts';

/** What an agent may do with her own timer on a ticket. */
export type TimerAct = 'start' | 'pause' | 'discard';

/** Starts, pauses or forgets the agent's own timer; one runs at a time. @throws Failure `ticket/not-found` */
export async function setTimer(visit: PersonalVisit, number: string, doing: TimerAct): Promise<void> {
  const ticket = await held(visit, number);
  const { tx, now, person } = visit;
  if (doing === 'start') await startTimer(tx, ticket, person.id, now);
  else if (doing === 'pause') await pauseTimers(tx, person.id, now);
  else await dropTimer(tx, ticket.id, person.id);
}

/** Work an agent writes down; when a call began on the vendor's wall clock, `2026-03-02T09:00`. */
export type LoggedWish = Omit<Wish & { event: 'time_logged' }, 'began'> & {
  readonly began?: string | undefined;
};

/** Writes down work, and forgets the timer that counted it: the minutes are what the agent says they were. */
export async function logTime(
  visit: PersonalVisit,
  number: string,
  { began, ...wish }: LoggedWish,
  channel: Channel,
): Promise<void> {
  const locked = await held(visit, number);
  const { timeZone } = visit.guides.current.guide.vendor;
  const at = began ? onTheWall(began, timeZone, visit.now) : undefined;
  await addTo(locked, visit, { ...wish, ...(at !== undefined && { began: at }) }, channel);
  await dropTimer(visit.tx, locked.id, visit.person.id);
}

/**
 * Where time must be recorded, a session is not finished while the timer of whoever finishes it has something that was
 * not written down (TRG-059).
 *
 * @throws Failure `time/running`
 */
export async function checkTimer(visit: PersonalVisit, locked: LockedTicket): Promise<void> {
  const { guide } = await visit.guides.version(visit.tx, locked.guideVersion);
  const team = guide.teams.find(({ id }) => id === locked.ticket.team);
  if (team?.timeRequired && (await hasTimer(visit.tx, locked.id, visit.person.id)))
    throw new Failure('time/running');
}

async function held({ tx }: PersonalVisit, number: string): Promise<LockedTicket> {
  const locked = await lockTicket(tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  return locked;
}
