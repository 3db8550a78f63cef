import fc from 'fast-check';
import type { ClockRule, Guide } from '#/domain/guide/guide.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import type { Duration } from '#/domain/time/duration.ts';
import { shipped } from '../guides/shipped.ts';

const totvs = shipped('totvs');

/** A guide of one clock and two severities on one calendar; the rest is TOTVS's. */
export function houseOf(
  calendar: Calendar,
  grave: Duration,
  light: Duration,
  dayRounding: ClockRule['dayRounding'] = 'end_of_service_day',
): Guide {
  const [severity] = totvs.severities;
  const [team] = totvs.teams;
  const rule = totvs.clocks.find(({ name }) => name === 'support');
  if (!severity || !rule || !team) throw new Error('TOTVS has severities, teams and a support clock');
  const { calendar: _, ...severityElsewhere } = severity;
  return {
    ...totvs,
    vendor: { ...totvs.vendor, timeZone: calendar.timeZone },
    calendars: { casa: calendar },
    severities: [
      { ...severityElsewhere, id: 'grave', targets: { support: grave } },
      { ...severityElsewhere, id: 'leve', targets: { support: light } },
    ],
    defaultSeverity: 'grave',
    triage: { questions: [], rules: [] },
    teams: [{ ...team, id: 'casa', label: 'Casa', calendar: 'casa', targets: {} }],
    contracts: [],
    clocks: [{ ...rule, dayRounding, warnAt: [50, 80] }],
    ...(totvs.acceptance ? { acceptance: { ...totvs.acceptance, calendar: 'casa' } } : {}),
  };
}

/** A legal life of a ticket, and what a naive bystander noted of it. */
export interface Life {
  readonly events: readonly TicketEvent[];
  readonly now: number;
  /** Stretches in which the customer was waited for; the last may go on. */
  readonly pauses: readonly { readonly from: number; readonly to: number }[];
  readonly solvedAt: number | undefined;
  readonly severities: readonly { readonly at: number; readonly severity: 'grave' | 'leve' }[];
}

type Act = 'waiting_customer' | 'customer_replied' | 'resumed' | 'solved' | 'refused' | 'severity_changed';

const LEGAL = {
  running: ['waiting_customer', 'solved', 'severity_changed', 'waiting_customer'],
  waiting: ['customer_replied', 'resumed', 'severity_changed', 'customer_replied'],
  awaiting: ['refused', 'refused', 'severity_changed'],
} as const satisfies Record<string, readonly Act[]>;

/** Between two acts: nothing, some minutes, or any time up to two days. */
const gap = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 2 * 1_440 }).map((minutes) => minutes * 60_000),
  fc.integer({ min: 1, max: 2 * 86_400_000 }),
);

/** Lives of up to seven acts, each legal when it comes. */
export const lifeFrom = (opened: fc.Arbitrary<number>): fc.Arbitrary<Life> =>
  fc
    .tuple(opened, fc.array(fc.tuple(gap, fc.nat({ max: 11 })), { maxLength: 7 }), gap)
    .map(([start, acts, rest]) => lived(start, acts, rest));

function lived(start: number, acts: readonly (readonly [number, number])[], rest: number): Life {
  const events: TicketEvent[] = [
    { event: 'opened', at: start, by: 'customer', channel: 'portal', severity: 'grave' },
  ];
  const severities: Life['severities'][number][] = [{ at: start, severity: 'grave' }];
  const pauses: Life['pauses'][number][] = [];
  let state: keyof typeof LEGAL = 'running';
  let at = start;
  let since = start;
  for (const [wait, choice] of acts) {
    at += wait;
    const legal: readonly Act[] = LEGAL[state];
    const act = legal[choice % legal.length] ?? 'severity_changed';
    const severity = severities.at(-1)?.severity === 'grave' ? 'leve' : 'grave';
    events.push(eventOf(act, at, severity));
    if (act === 'severity_changed') severities.push({ at, severity });
    else if (state === 'running') since = at;
    else pauses.push({ from: since, to: at });
    if (act === 'waiting_customer') state = 'waiting';
    else if (act === 'solved') state = 'awaiting';
    else if (act !== 'severity_changed') state = 'running';
  }
  if (state === 'waiting') pauses.push({ from: since, to: Number.POSITIVE_INFINITY });
  return { events, now: at + rest, pauses, severities, solvedAt: state === 'awaiting' ? since : undefined };
}

function eventOf(event: Act, at: number, severity: string): TicketEvent {
  const agent = { at, by: 'agent', actor: 'marina', channel: 'desk' } as const;
  const customer = { at, by: 'customer', actor: 'joao', channel: 'portal' } as const;
  switch (event) {
    case 'customer_replied':
      return { ...customer, event };
    case 'refused':
      return { ...customer, event, reason: 'não resolveu' };
    case 'severity_changed':
      return { ...agent, event, severity, reason: 'outra urgência' };
    case 'waiting_customer':
    case 'resumed':
    case 'solved':
      return { ...agent, event };
  }
}
