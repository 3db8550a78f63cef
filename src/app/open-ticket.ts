import { storeNewTicket, type NewTicket } from '#/db/store-ticket.ts';
import { holdForm, nextInSeries, openedWith } from '#/db/tickets.ts';
import { withPrefix } from '#/domain/form/script.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { written } from '#/domain/text/plain.ts';
import type { Channel, TicketEvent } from '#/domain/ticket/event.ts';
import { numberAtRandom, numberInSeries, seriesOf } from '#/domain/ticket/number.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import { sendFiles } from './attachments.ts';
import { changeOf } from './change.ts';
import { checkForm } from './check-form.ts';
import { contractRefusal } from './contracted.ts';
import { Failure } from './failure.ts';
import { linkFollowUp } from './follow-up.ts';
import { passGate } from './gate.ts';
import { mattersOf } from './matters.ts';
import type { Opening, Requester } from './opening.ts';
import { requesterOf } from './requester.ts';
import type { PersonalVisit } from './visit.ts';

const TRIES = 20;

/** Opens a ticket for the contact who asks, or a colleague of hers. @returns and throws as `openFor` */
export async function openTicket(visit: PersonalVisit, opening: Opening, channel: Channel): Promise<string> {
  const company = companyOf(visit.person, opening);
  return await openFor(visit, await requesterOf(visit, company, opening.requester), opening, channel);
}

/**
 * Opens a ticket for a contact, by herself or by an agent she called, with its events, alarms and notice in one
 * transaction.
 *
 * @param check finds what the form lacks; a part of another ticket has its own
 * @returns the number; the one given before if the same form comes again
 * @throws Failure `company/not-yours`, `form/incomplete` or `form/asked` with every fault, `attachment/gone`,
 *         `ticket/not-found`, `link/other-company` or `ticket/not-closed` (follow-up), what the gate says (`gate/…`), or the rules' refusal
 */
export async function openFor(
  visit: PersonalVisit,
  requester: Requester,
  opening: Opening,
  channel: Channel,
  check: typeof checkForm = checkForm,
): Promise<string> {
  const { id: guideVersion, guide } = visit.guides.current;
  const company = companyOf(requester, opening);
  const series = seriesOf(guide.number, visit.now, guide.vendor.timeZone);
  const { files = [] } = opening;
  // A second send must neither take a number of a series nor be noted on the closed ticket again, nor miss its files.
  const isHeld = series !== undefined || opening.followUpOf !== undefined || files.length > 0;
  const earlier = isHeld ? await holdForm(visit.tx, requester.id, opening.key) : undefined;
  if (earlier !== undefined) return earlier;
  const refused = check === checkForm ? await contractRefusal(visit, company, opening) : undefined;
  if (refused) throw Failure.of(refused);
  const details = await check(visit, guide, mattersOf(requester, guide, company, opening), opening);
  const opened: TicketEvent<'opened'> = {
    event: 'opened',
    at: opening.arrivedAt ?? visit.now,
    by: visit.by,
    actor: visit.person.id,
    channel,
    ...(opening.arrivedAt !== undefined && { enteredAt: visit.now }),
    ...mattersOf(requester, guide, company, { ...opening, details }),
    ...written(opening.description, opening.marked === true),
  };
  const ticket = decideOpen(guide, opened);
  if (isRefusal(ticket)) throw Failure.of(ticket);
  // A part of a ticket that is open already goes on as that does (choice B-64).
  if (check === checkForm) {
    const { team, product } = ticket;
    const whose = visit.by === 'agent' ? requester : visit.person;
    await passGate(visit, company, whose, { intent: 'open_ticket', team, product });
  }
  const followUpOf = opening.followUpOf && (await linkFollowUp(visit, company, opening.followUpOf));
  const prefix = guide.kinds.find(({ id }) => id === ticket.kind)?.subjectPrefix;
  const fresh = {
    ...opening,
    subject: withPrefix(opening.subject, prefix),
    companyId: company,
    requesterId: requester.id,
    guideVersion,
    details,
    followUpOf,
  };
  const change = changeOf(guide, ticket, [{ event: opened, after: ticket }], {
    revision: 0,
    requester: requester.id,
  });
  for (let i = 0; i < TRIES; i++) {
    const number = await drawNumber(visit, guide, series);
    if (await storeNewTicket(visit.tx, { ...fresh, number } satisfies NewTicket, change)) {
      await sendFiles(visit, number, files);
      return number;
    }
    const before = await openedWith(visit.tx, requester.id, opening.key);
    if (before !== undefined) return before;
  }
  throw new Error('no free ticket number was found');
}

function companyOf({ companies }: Requester, { company }: Opening): string {
  const own = company ?? companies[0]?.id;
  if (own === undefined || !companies.some(({ id }) => id === own)) throw new Failure('company/not-yours');
  return own;
}

async function drawNumber(
  { tx, chance }: PersonalVisit,
  { number }: Guide,
  series: string | undefined,
): Promise<string> {
  return series === undefined
    ? numberAtRandom(number, chance())
    : numberInSeries(number, series, await nextInSeries(tx, series));
}
