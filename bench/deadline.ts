import { clocksOf } from '#/domain/clock/clock.ts';
import { dueOf } from '#/domain/clock/due.ts';
import type { ClockRule, Guide } from '#/domain/guide/guide.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import { dayOf } from '#/domain/time/day.ts';
import type { Duration } from '#/domain/time/duration.ts';
import { addDays, MINUTE, type Instant } from '#/domain/time/instant.ts';
import { addOpen } from '#/domain/time/open-time.ts';
import { afterOpen, endOfNthDay } from '../test/properties/oracle.ts';
import { duration, median, number, type Figure, type Measured } from './figure.ts';
import { rivalsOn, standIn, type Hours } from './rivals.ts';
import { openings, ticketWithWaits, totvs } from './totvs-cases.ts';

const ZONE = 'America/Sao_Paulo';
const ROUNDS = 7;
const FOREVER = Number.POSITIVE_INFINITY;

/** A way to find a deadline; how many cases of a round it can be asked without taking all day. */
interface Way {
  readonly name: string;
  readonly few: number;
  readonly find: (from: Instant, amount: number) => Instant;
  /** Some say only which day. */
  readonly precision?: 'day';
}

/** What a deadline costs, ours and others', on the same cases in one run. */
export async function measure(): Promise<Measured> {
  standIn(ZONE);
  const guide = totvs();
  return {
    figures: [
      ...inHours(guide, 'suporte', '07:00–19:00', [['07:00', '19:00']]),
      ...inHours(guide, 'cst', '08:00–12:00 and 13:30–18:00', [
        ['08:00', '12:00'],
        ['13:30', '18:00'],
      ]),
      ...inDays(guide),
      ...wholeTickets(guide),
    ],
    notes: [
      'Cases: 2,000 openings spread over 2026, on the minute, with targets of 10, 20, 30 and 40 hours of service or of 4, 10, 30 and 45 business days, Monday to Friday, on the holidays of the guide. Each round times every way in turn; the median of seven rounds is shown. The libraries count in the zone of the process, as they must.',
      '“Agree” is the share of the cases in which the other gives our answer; of business days the libraries know only the day. The naive walk is the oracle of the property tests, which looks at every minute.',
    ],
  };
}

function inHours(guide: Guide, id: string, hours: string, spans: Hours): Figure[] {
  const calendar = calendarOf(guide, id);
  const rivals = rivalsOn(spans, daysOff(calendar));
  return compared(
    `hours of service, ${hours}`,
    [600, 1_200, 1_800, 2_400],
    { name: 'ours', few: 2_000, find: (from, minutes) => addOpen(calendar, from, minutes * MINUTE) },
    [
      ...rivals.map((rival): Way => ({
        name: rival.name,
        few: 300,
        find: (from, minutes) => rival.add(from, minutes),
      })),
      { name: 'naive walk', few: 20, find: (from, minutes) => afterOpen(calendar, from, minutes * MINUTE) },
    ],
  );
}

function inDays(guide: Guide): Figure[] {
  const calendar = calendarOf(guide, 'suporte');
  const rule = ruleOf(guide, 'maintenance');
  const going = (from: Instant) => [{ from, to: FOREVER, runs: true, state: 'new' as const }];
  const due = (from: Instant, amount: number) => {
    const target: Duration = { unit: 'business_days', amount };
    return dueOf(rule, calendar, target, from, going(from), from);
  };
  return compared('business days', [4, 10, 30, 45], { name: 'ours', few: 2_000, find: due }, [
    ...rivalsOn([['07:00', '19:00']], daysOff(calendar)).map((rival): Way => ({
      name: rival.name,
      few: 300,
      find: (from, days) => rival.addDays(from, days),
      precision: 'day',
    })),
    { name: 'naive walk', few: 10, find: (from, days) => endOfNthDay(calendar, from, days) },
  ]);
}

function compared(what: string, amounts: readonly number[], ours: Way, others: readonly Way[]): Figure[] {
  const cases = openings(2_000).map((from, i) => [from, amounts[i % amounts.length] ?? 0] as const);
  const costs = new Map([ours, ...others].map((way) => [way, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [way, times] of costs)
      times.push(
        timeOf(cases.slice(0, way.few), way === ours ? 20 : 1, ([from, amount]) => way.find(from, amount)),
      );
  const own = median(costs.get(ours) ?? []);
  const fastest = Math.min(...others.slice(0, -1).map((way) => median(costs.get(way) ?? [])));
  return [
    {
      what: `one deadline in ${what}`,
      value: duration(own),
      aim: { words: 'under 2 µs', met: own < 2_000 },
    },
    ...others.map((way) => {
      const cost = median(costs.get(way) ?? []);
      return {
        what: `— ${way.name}`,
        value: `${duration(cost)}, ${number(cost / own)} × ours; ${agreement(cases, ours, way)}`,
      };
    }),
    {
      what: '— the fastest library against ours',
      value: `${number(fastest / own)} ×`,
      aim: { words: '≥ 50 ×', met: fastest / own >= 50 },
    },
  ];
}

function agreement(cases: readonly (readonly [Instant, number])[], ours: Way, other: Way): string {
  const asked = cases.slice(0, Math.max(other.few, 200));
  const said = (way: Way, from: Instant, amount: number) => {
    const found = way.find(from, amount);
    return other.precision === 'day' ? new Date(found).toDateString() : found;
  };
  const same = asked.filter(([from, amount]) => said(ours, from, amount) === said(other, from, amount));
  return `${number((100 * same.length) / asked.length)} % agree`;
}

/** A ticket with three waits: all its clocks, with states, due dates and consumed time. */
function wholeTickets(guide: Guide): Figure[] {
  const tickets = openings(500).map((from) => ticketWithWaits(guide, from, 3));
  const times = Array.from({ length: ROUNDS }, () =>
    timeOf(tickets, 20, (ticket) => clocksOf(guide, ticket, ticket.openedAt + 2_400 * MINUTE).length),
  );
  return [{ what: 'both clocks of a ticket with three waits, whole', value: duration(median(times)) }];
}

/** Dates on which a calendar that knows only holidays and weekends is closed. */
function daysOff(calendar: Calendar): string[] {
  const days = Array.from({ length: 730 }, (_, i) => addDays('2026-01-01', i));
  return days.filter((date) => dayOf(calendar, date).why === 'holiday');
}

function calendarOf(guide: Guide, id: string): Calendar {
  const calendar = guide.calendars[id];
  if (!calendar) throw new Error(`the guide has no calendar ${id}`);
  return calendar;
}

function ruleOf(guide: Guide, name: string): ClockRule {
  const rule = guide.clocks.find((rule) => rule.name === name);
  if (!rule) throw new Error(`the guide has no clock ${name}`);
  return rule;
}

/** Nanoseconds for one item. */
function timeOf<Item>(items: readonly Item[], times: number, act: (item: Item) => number): number {
  let kept = 0;
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) for (const item of items) kept += act(item);
  const spent = Number(process.hrtime.bigint() - start);
  if (Number.isNaN(kept)) throw new Error('a deadline is not a number');
  return spent / (times * items.length);
}
