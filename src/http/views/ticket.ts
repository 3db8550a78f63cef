import type { z } from 'zod';
import type { PageTicket } from '#/db/ticket-page.ts';
import { postponedTerm } from '#/domain/acceptance/term.ts';
import { clocksOf } from '#/domain/clock/clock.ts';
import { detailsInWords } from '#/domain/form/value.ts';
import type { AcceptanceAnswer, Guide } from '#/domain/guide/guide.ts';
import { rated } from '#/domain/survey/rate.ts';
import { allowedEvents } from '#/domain/ticket/decide.ts';
import type { EventKind } from '#/domain/ticket/event.ts';
import { isOpen } from '#/domain/ticket/rule.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { withOffset, type Instant } from '#/domain/time/instant.ts';
import type { acceptanceView, surveyView, ticketView } from '#/http/shapes/ticket.ts';
import { answerLabel } from '#/text/answers.ts';
import type { Locale } from '#/text/locale.ts';
import { silenceInWords } from '#/text/ticket/silence.ts';
import { stateSentence } from '#/text/ticket/sentence.ts';
import { viewClock } from './clock.ts';
import { viewInvestigation } from './investigation.ts';
import { viewRelease } from './release.ts';
import { viewRow } from './row.ts';
import { viewEvent } from './timeline.ts';

/** A ticket's page for a reader of one side. Nothing internal reaches a customer: her rows hold none. */
export function viewTicket(
  guide: Guide,
  page: PageTicket,
  reader: 'customer' | 'agent',
  now: Instant,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): z.infer<typeof ticketView> {
  const { ticket } = page;
  const clocks = clocksOf(guide, ticket, now).filter(({ started }) => started);
  return {
    ...viewRow(guide, page, now, locale),
    description: page.events.find(({ kind }) => kind === 'opened')?.body ?? '',
    module: page.module,
    version: page.version,
    environment: page.environment,
    told: [...detailsInWords(guide.form, page.details)],
    impact: impactOf(guide, page),
    team: { id: ticket.team, label: guide.teams.find(({ id }) => id === ticket.team)?.label ?? ticket.team },
    sentence: stateSentence(guide, ticket, reader, page.assignee, locale),
    actions: allowedEvents(guide, ticket, reader, now),
    clocks: clocks
      .filter(({ rule }) => reader === 'agent' || rule.promised)
      .map((clock) => viewClock(guide, ticket, clock, now, locale)),
    acceptance: viewAcceptance(guide, ticket, now, locale),
    survey: reader === 'customer' ? viewSurvey(guide, ticket, now) : null,
    closedAs: ticket.closedAs ?? null,
    versions: viewRelease(guide, page),
    investigation: viewInvestigation(guide, page),
    workaround: ticket.workaround === true && isOpen(ticket),
    timeline: page.events.map((event) => viewEvent(guide, event, withSpecialist(page, names), locale)),
    fileLimits: { maxMb: guide.form.files.maxMb, most: guide.form.files.most },
    links: [...page.links],
    guideEdition: guide.vendor.edition,
  };
}

/** Customers read of no colleague but the one who was booked for them. */
function withSpecialist(
  { specialist, ticket: { investigated } }: PageTicket,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return investigated?.found === false && specialist !== null
    ? new Map([...names, [investigated.specialist, specialist]])
    : names;
}

function impactOf(guide: Guide, { answers }: PageTicket) {
  return guide.triage.questions.flatMap(({ id, label, answers: offered, dateBands }) => {
    const given = answers[id];
    const answer = offered.find((one) => one.id === given)?.label ?? (dateBands ? given : undefined);
    return answer ? [{ question: label, answer }] : [];
  });
}

function viewAcceptance(
  guide: Guide,
  ticket: Ticket,
  now: Instant,
  locale: Locale,
): z.infer<typeof acceptanceView> | null {
  const { acceptance, state } = ticket;
  const rule = guide.acceptance;
  if (!acceptance || !rule || state !== 'awaiting_acceptance') return null;
  const mayPostpone =
    rule.postpone && acceptance.postponed < rule.postpone.times && rule.answers.includes('postpone');
  const later = mayPostpone && rule.postpone && postponedTerm(guide, rule, rule.postpone.by, acceptance, now);
  const zone = guide.vendor.timeZone;
  return {
    lastDay: acceptance.lastDay,
    endsAt: withOffset(acceptance.endsAt, zone),
    postponed: acceptance.postponed,
    postponedUntil: later ? later.lastDay : null,
    remindAt: acceptance.remindAt === undefined ? null : withOffset(acceptance.remindAt, zone),
    silence: silenceInWords(rule.onSilence, acceptance.lastDay, locale),
    answers: rule.answers.map((answer) => ({
      event: ANSWER[answer],
      label: answerLabel(rule, answer, locale),
    })),
    confirm: rule.confirm ?? null,
  };
}

const ANSWER = {
  accept: 'accepted',
  accept_with_reservations: 'accepted_with_reservations',
  refuse: 'refused',
  postpone: 'postponed',
} as const satisfies Record<AcceptanceAnswer, EventKind>;

/** What the customer is asked now; null when the rules would refuse her answer. */
export function viewSurvey(guide: Guide, ticket: Ticket, now: Instant): z.infer<typeof surveyView> | null {
  const { survey } = guide;
  if (!survey || rated.unless(ticket, guide, now, 'customer')) return null;
  const { question, scale, button, confidential } = survey;
  return {
    question,
    scale: scale.map(({ value, label }) => ({ value, label })),
    button: button ?? null,
    confidential,
  };
}
