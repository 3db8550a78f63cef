import { addIssue, answerIssue, closeIssues, issuesOf, peopleOf, type AreaIssue } from '#/db/area-issues.ts';
import { lockTicket, type LockedTicket } from '#/db/tickets.ts';
import { tellColleagues } from '#/db/watchers.ts';
import type { Area } from '#/domain/guide/area.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Channel } from '#/domain/ticket/event.ts';
import { addTo, type Wish } from './door.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** Areas that may be asked about a ticket, and what they were asked. */
export async function areasOf(
  visit: PersonalVisit,
  number: string,
): Promise<{ readonly guide: Guide; readonly issues: readonly AreaIssue[] }> {
  const { locked, guide } = await held(visit, number);
  return { guide, issues: await issuesOf(visit.tx, locked.id) };
}

/**
 * Asks an area for help. The ticket stays with whoever has it; the area's people, or its mailbox, are told, and the
 * cause the area stands for is recorded (PRO-052, PRO-110, TRG-034, TRG-035).
 *
 * @throws Failure `ticket/not-found`, `area/unknown`, `ticket/text-missing`, `ticket/closed`
 */
export async function involveArea(
  visit: PersonalVisit,
  number: string,
  { area: id, question }: { readonly area: string; readonly question: string },
): Promise<void> {
  const { locked, guide } = await held(visit, number);
  const area = guide.areas.find((one) => one.id === id);
  const asked = { event: 'area_involved', area: id, text: question, ...shownBy(area) } as const;
  const after = await addTo(locked, visit, asked, 'desk');
  const by = { person: visit.person.id, at: visit.now };
  await addIssue(visit.tx, locked, { area: id, question, mails: area?.email !== undefined }, by);
  if (area?.team !== undefined) {
    const called = await peopleOf(visit.tx, area.team);
    await tellColleagues(visit.tx, locked, after.revision, { author: visit.person.id, called });
  }
  if (area?.cause !== undefined)
    await addTo(after, visit, { event: 'classified', cause: area.cause }, 'desk');
}

/** Records what the area answered. @throws Failure `ticket/not-found`, `issue/not-found` */
export async function answerForArea(
  visit: PersonalVisit,
  number: string,
  id: string,
  answer: string,
): Promise<void> {
  const { locked, guide } = await held(visit, number);
  const by = { person: visit.person.id, at: visit.now };
  const area = await answerIssue(visit.tx, locked.id, id, answer, by);
  if (area === undefined) throw new Failure('issue/not-found');
  const shown = shownBy(guide.areas.find((one) => one.id === area));
  await addTo(locked, visit, { event: 'area_answered', area, text: answer, ...shown }, 'desk');
}

const MAINTENANCE = 'maintenance';

/** A defect goes to development with an issue of its own, which ends when the ticket comes back (TRG-033). */
export async function maintain(
  visit: PersonalVisit,
  number: string,
  wish: Wish & { event: 'forwarded_to_maintenance' | 'returned_from_maintenance' },
  channel: Channel,
): Promise<void> {
  const { locked, guide } = await held(visit, number);
  await addTo(locked, visit, wish, channel);
  const by = { person: visit.person.id, at: visit.now };
  if (wish.event === 'returned_from_maintenance') {
    const areas = [MAINTENANCE, ...(guide.development?.areas ?? []).map(({ id }) => id)];
    await closeIssues(visit.tx, locked.id, areas, by);
    return;
  }
  const { area = MAINTENANCE, reason = '' } = wish;
  await addIssue(visit.tx, locked, { area, question: reason, mails: false }, by);
}

const shownBy = (area: Area | undefined) => ({
  visibility: area?.shown ? ('public' as const) : ('internal' as const),
});

async function held(visit: PersonalVisit, number: string): Promise<{ locked: LockedTicket; guide: Guide }> {
  const locked = await lockTicket(visit.tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  const { guide } = await visit.guides.version(visit.tx, locked.guideVersion);
  return { locked, guide };
}
