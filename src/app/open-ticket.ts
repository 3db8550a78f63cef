import { storeNewTicket, type NewTicket } from '#/db/store-ticket.ts';
import { holdForm, nextInSeries, openedWith } from '#/db/tickets.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal } from '#/domain/refusal.ts';
import type { LocalDate } from '#/domain/time/instant.ts';
import type { Channel, TicketEvent } from '#/domain/ticket/event.ts';
import { numberAtRandom, numberInSeries, seriesOf } from '#/domain/ticket/number.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import type { Answers } from '#/domain/triage/severity.ts';
import { changeOf } from './change.ts';
import { Failure } from './failure.ts';
import { linkFollowUp } from './follow-up.ts';
import type { PersonalVisit } from './visit.ts';

export interface Opening {
  /** Drawn by the form; sent twice, opened once. */
  readonly key: string;
  readonly company?: string | undefined;
  readonly subject: string;
  readonly description: string;
  readonly product: string;
  readonly module: string;
  readonly version: string;
  readonly environment: string;
  readonly answers: Answers;
  readonly kind?: string | undefined;
  readonly legalDate?: LocalDate | undefined;
  /** Number of the closed ticket this one goes on from. */
  readonly followUpOf?: string | undefined;
}

const TRIES = 20;

/**
 * Opens a ticket for the contact who asks, with its events, alarms and notice in one transaction.
 *
 * @returns the number; the one given before if the same form comes again
 * @throws Failure `company/not-yours`, `product/unknown`, `ticket/subject-too-long`,
 *         `ticket/description-too-short`, `ticket/not-found` or `ticket/not-closed` (follow-up), or the rules' refusal
 */
export async function openTicket(visit: PersonalVisit, opening: Opening, channel: Channel): Promise<string> {
  const { id: guideVersion, guide } = visit.guides.current;
  const company = companyOf(visit, opening);
  checkForm(guide, opening);
  const opened: TicketEvent<'opened'> = {
    event: 'opened',
    at: visit.now,
    by: visit.by,
    actor: visit.person.id,
    channel,
    ...mattersOf(visit, guide, company, opening),
    text: opening.description,
  };
  const ticket = decideOpen(guide, opened);
  if (isRefusal(ticket)) throw Failure.of(ticket);
  const series = seriesOf(guide.number, visit.now, guide.vendor.timeZone);
  // A second send must neither take a number of a series nor be noted on the closed ticket again.
  const earlier =
    series !== undefined || opening.followUpOf
      ? await holdForm(visit.tx, visit.person.id, opening.key)
      : undefined;
  if (earlier !== undefined) return earlier;
  const followUpOf = opening.followUpOf && (await linkFollowUp(visit, opening.followUpOf));
  const fresh = { ...opening, companyId: company, requesterId: visit.person.id, guideVersion, followUpOf };
  const change = changeOf(guide, ticket, [{ event: opened, after: ticket }], {
    revision: 0,
    requester: visit.person.id,
  });
  for (let i = 0; i < TRIES; i++) {
    const number = await drawNumber(visit, guide, series);
    if (await storeNewTicket(visit.tx, { ...fresh, number } satisfies NewTicket, change)) return number;
    const before = await openedWith(visit.tx, visit.person.id, opening.key);
    if (before !== undefined) return before;
  }
  throw new Error('no free ticket number was found');
}

function companyOf({ person }: PersonalVisit, { company }: Opening): string {
  const own = company ?? person.companies[0]?.id;
  if (own === undefined || !person.companies.some(({ id }) => id === own))
    throw new Failure('company/not-yours');
  return own;
}

function checkForm({ form, products }: Guide, { subject, description, product }: Opening): void {
  if (subject.length > form.subjectMax)
    throw new Failure('ticket/subject-too-long', { most: form.subjectMax });
  if (description.trim().length < form.descriptionMin)
    throw new Failure('ticket/description-too-short', { least: form.descriptionMin });
  if (!products.some(({ id }) => id === product)) throw new Failure('product/unknown', { product });
}

/** What the rules need of the form and of whoever sends it. */
export function mattersOf(
  { person }: PersonalVisit,
  guide: Guide,
  company: string | undefined,
  { answers, product, kind, legalDate }: Pick<Opening, 'answers' | 'product' | 'kind' | 'legalDate'>,
) {
  const own = person.companies.find(({ id }) => id === company);
  return {
    answers,
    product,
    kind,
    legalDate,
    requester: own?.requester,
    // A contract the guide in force no longer knows gives no deadlines of its own.
    contract: guide.contracts.find(({ id }) => id === own?.contract)?.id,
    components: Object.keys(own?.terms ?? {}),
  };
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
