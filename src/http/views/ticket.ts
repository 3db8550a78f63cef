import type { z } from 'zod';
import type { PageTicket } from '#/db/ticket-page.ts';
import { postponedTerm } from '#/domain/acceptance/term.ts';
import { clocksOf } from '#/domain/clock/clock.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { allowedEvents } from '#/domain/ticket/decide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { withOffset, type Instant } from '#/domain/time/instant.ts';
import type { acceptanceView, ticketView } from '#/http/shapes/ticket.ts';
import type { Locale } from '#/text/locale.ts';
import { silenceInWords } from '#/text/ticket/silence.ts';
import { stateSentence } from '#/text/ticket/sentence.ts';
import { viewClock } from './clock.ts';
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
    impact: impactOf(guide, page),
    team: { id: ticket.team, label: guide.teams.find(({ id }) => id === ticket.team)?.label ?? ticket.team },
    sentence: stateSentence(guide, ticket, reader, page.assignee, locale),
    actions: allowedEvents(guide, ticket, reader, now),
    clocks: clocks
      .filter(({ rule }) => reader === 'agent' || rule.promised)
      .map((clock) => viewClock(guide, ticket, clock, now, locale)),
    acceptance: viewAcceptance(guide, ticket, now, locale),
    closedAs: ticket.closedAs ?? null,
    timeline: page.events.map((event) => viewEvent(guide, event, names, locale)),
    links: [...page.links],
    guideEdition: guide.vendor.edition,
  };
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
  };
}
