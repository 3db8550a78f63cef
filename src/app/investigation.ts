import { lockTicket } from '#/db/tickets.ts';
import { whatItIsAbout } from '#/db/ticket-matter.ts';
import type { Investigation } from '#/domain/guide/contact-kind.ts';
import type { Channel } from '#/domain/ticket/event.ts';
import { investigationOf, skillWanted } from '#/domain/ticket/investigate.ts';
import { addTo } from './door.ts';
import { Failure } from './failure.ts';
import { onTheWall } from './on-the-wall.ts';
import { skilled } from './skills.ts';
import type { PersonalVisit } from './visit.ts';

/** What an agent says of an investigation; the appointment on the vendor's wall clock, `2026-03-06T14:00`. */
export interface InvestigatedWish {
  readonly event: 'investigated';
  readonly found: boolean;
  readonly text?: string | undefined;
  readonly markup?: string | undefined;
  readonly specialist?: string | undefined;
  readonly appointment?: string | undefined;
}

/**
 * Records what an investigation found; without a cause, who takes over is a specialist of the ticket's routine.
 *
 * @throws Failure `ticket/not-found`, `date/unreadable`, `investigation/not-a-specialist`, or what the rules say
 * @source TRG-071, TRG-072
 */
export async function investigate(
  visit: PersonalVisit,
  number: string,
  { appointment, ...said }: InvestigatedWish,
  channel: Channel,
): Promise<void> {
  const locked = await lockTicket(visit.tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  const { guide } = await visit.guides.version(visit.tx, locked.guideVersion);
  const { timeZone } = guide.vendor;
  const at = appointment ? onTheWall(appointment, timeZone, visit.now) : undefined;
  await addTo(locked, visit, { ...said, ...(at !== undefined && { appointment: at }) }, channel);
  const investigation = investigationOf(guide, locked.ticket);
  if (said.found || said.specialist === undefined || !investigation) return;
  const { skill, holds } = await specialists(visit, locked.id, investigation);
  if (!holds(said.specialist)) throw new Failure('investigation/not-a-specialist', { skill });
}

/** What makes somebody a specialist of a ticket's routine, and whether she holds it today. */
export async function specialists(
  visit: PersonalVisit,
  ticket: string,
  investigation: Investigation,
): Promise<{ readonly skill: string; readonly holds: (agent: string) => boolean }> {
  const { module } = await whatItIsAbout(visit.tx, ticket);
  const skill = skillWanted(investigation, module);
  return { skill, holds: await skilled(visit, skill) };
}
