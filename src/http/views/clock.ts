import type { z } from 'zod';
import { clocksOf, forecastOf, type Clock } from '#/domain/clock/clock.ts';
import { explain } from '#/domain/clock/explain.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isOpen } from '#/domain/ticket/rule.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { MINUTE, withOffset, type Instant } from '#/domain/time/instant.ts';
import { openBetween } from '#/domain/time/open-time.ts';
import { dueInWords, targetInWords } from '#/text/amount.ts';
import { sentences } from '#/text/explain/sentences.ts';
import { explainWords } from '#/text/explain/words.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';
import type { clockView, dueChip } from '#/http/shapes/clock.ts';

/** Everything a screen needs to show a clock and to say why it ends when it ends. */
export function viewClock(
  guide: Guide,
  ticket: Ticket,
  clock: Clock,
  now: Instant,
  locale: Locale,
): z.infer<typeof clockView> {
  const zone = guide.vendor.timeZone;
  const ledger = explain(clock, now);
  const words = explainWords(locale);
  return {
    name: clock.name,
    label: clock.rule.label,
    estimate: guide.promise === 'estimate',
    state: clock.state,
    promised: clock.rule.promised && clock.started,
    target: clock.target ? targetInWords(clock.target, clock.calendar.always, locale) : null,
    calendar: clock.calendar.label,
    startedAt: withOffset(clock.course.startedAt, zone),
    due: clock.due === undefined ? null : withOffset(clock.due, zone),
    minutesLeft: minutesLeft(clock, now),
    consumedMinutes: Math.floor(clock.consumed / MINUTE),
    ledger: ledger.map(({ from, to, counts, reason, name }) => ({
      from: withOffset(from, zone),
      to: withOffset(to, zone),
      counts,
      reason,
      name: name ?? null,
      label: words.reason(reason, name),
    })),
    sentences: sentences(guide, ticket, clock, ledger, locale),
  };
}

/** The promised date in a few words, for a list. */
export function viewDue(guide: Guide, ticket: Ticket, now: Instant, locale: Locale): z.infer<typeof dueChip> {
  const clock = forecastOf(clocksOf(guide, ticket, now));
  if (!clock || clock.due === undefined)
    return { at: null, state: 'none', minutesLeft: null, words: noDate(locale) };
  const left = minutesLeft(clock, now);
  const state =
    isOpen(ticket) && clock.state === 'running' && isWarned(clock, left) ? 'warning' : clock.state;
  const date = moments(locale, guide.vendor.timeZone);
  const words = dueInWords(
    {
      state: clock.state,
      minutesLeft: left,
      always: clock.calendar.always,
      estimate: guide.promise === 'estimate',
      date: `${date.short(clock.due)} ${date.time(clock.due)}`,
    },
    locale,
  );
  return { at: withOffset(clock.due, guide.vendor.timeZone), state, minutesLeft: left, words };
}

/** Minutes of service left; late ones count down below zero. */
export function minutesLeft({ due, calendar, course }: Clock, now: Instant): number | null {
  if (due === undefined) return null;
  const at = course.end?.at ?? now;
  const left = at <= due ? openBetween(calendar, at, due) : -openBetween(calendar, due, at);
  return Math.trunc(left / MINUTE);
}

function isWarned({ rule, calendar, course, due }: Clock, left: number | null): boolean {
  const [first] = rule.warnAt.toSorted((a, b) => a - b);
  if (first === undefined || left === null || due === undefined) return false;
  const total = openBetween(calendar, course.startedAt, due) / MINUTE;
  return left <= (total * (100 - first)) / 100;
}

const noDate = (locale: Locale) =>
  dueInWords({ state: 'none', minutesLeft: null, always: false, date: '' }, locale);
