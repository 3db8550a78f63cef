import type { Clock } from '#/domain/clock/clock.ts';
import type { Stretch } from '#/domain/clock/explain.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { minutesInWords, targetInWords } from '#/text/amount.ts';
import type { Locale } from '#/text/locale.ts';
import { moments, type Moments } from '#/text/moment.ts';
import { countedDays, type CountedDay } from './days.ts';
import { estimateWords } from './estimate.ts';
import { explainWords, type ExplainWords } from './words.ts';

/** Above this many days a run of full days is told in one sentence. */
const FEW_DAYS = 5;

/**
 * “Por que este prazo?” in plain sentences: what was promised, what each day gave, what did not count and why,
 * and the date. The same facts as the ledger, for people.
 */
export function sentences(
  guide: Guide,
  ticket: Ticket,
  clock: Clock,
  ledger: readonly Stretch[],
  locale: Locale,
): string[] {
  const words = guide.promise === 'estimate' ? estimateWords(locale) : explainWords(locale);
  const say = moments(locale, clock.calendar.timeZone);
  return [
    opening(guide, ticket, clock, words, say, locale),
    ...severityChanges(guide, ticket, clock, words, say),
    ...(clock.target ? days(clock, ledger, words, say) : []),
    ...pauses(ledger, words, say),
    ...ending(clock, words, say),
  ];
}

function opening(
  guide: Guide,
  ticket: Ticket,
  clock: Clock,
  words: ExplainWords,
  say: Moments,
  locale: Locale,
): string {
  const { target, calendar, course } = clock;
  if (!target) return words.noTarget;
  const amount = targetInWords(target, calendar.always, locale);
  if (course.startedAt !== ticket.openedAt) return words.started(say.long(course.startedAt), amount);
  return words.opened(say.long(course.startedAt), labelOf(guide, ticket.severity), amount);
}

function severityChanges(
  guide: Guide,
  { severities }: Ticket,
  { course }: Clock,
  words: ExplainWords,
  say: Moments,
): string[] {
  return severities
    .slice(1)
    .map((to, i) => ({ at: to.at, to: to.severity, from: severities[i]?.severity ?? '' }))
    .filter(({ at }) => course.end === undefined || at <= course.end.at)
    .map(({ at, from, to }) => words.severityChanged(say.long(at), labelOf(guide, from), labelOf(guide, to)));
}

function days(clock: Clock, ledger: readonly Stretch[], words: ExplainWords, say: Moments): string[] {
  const all = countedDays(ledger, clock.calendar.timeZone);
  const byDay = clock.target?.unit === 'business_days';
  const told: string[] = byDay ? [words.openingDay] : [];
  const many = byDay || all.filter(({ minutes }) => minutes > 0).length > FEW_DAYS;
  for (const run of runsOf(all, many)) told.push(...tell(run, byDay, words, say));
  return told;
}

/** Neighbouring days of one kind; counted days stay single while they are few. Weekends inside a long run are swallowed. */
function runsOf(all: readonly CountedDay[], many: boolean): CountedDay[][] {
  const runs: CountedDay[][] = [];
  for (const day of many ? all.filter(({ why }) => why !== 'day_off') : all) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const same = last && kindOf(last) === kindOf(day) && (many || day.why === 'day_off');
    if (run && same) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

const kindOf = ({ minutes, why, name }: CountedDay) => (minutes > 0 ? 'counted' : `${why} ${name ?? ''}`);

function tell(run: readonly CountedDay[], byDay: boolean, words: ExplainWords, say: Moments): string[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return [];
  const total = run.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total > 0) {
    if (byDay) return [words.businessDays(say.day(first.at), say.day(last.at), run.length)];
    const amount = minutesInWords(total);
    const until = first.countedUntil === undefined ? undefined : say.time(first.countedUntil);
    return [
      run.length === 1
        ? words.counted(say.day(first.at), amount, until)
        : words.countedRun(say.day(first.at), say.day(last.at), amount),
    ];
  }
  if (first.why === 'holiday') return run.map(({ at, name }) => words.holiday(say.day(at), name ?? ''));
  if (first.why === 'override') return run.map(({ at, name }) => words.override(say.day(at), name ?? ''));
  return first.why === 'day_off' ? [words.dayOff(run.map(({ at }) => say.day(at)))] : [];
}

const CALENDAR_REASONS = new Set(['open', 'closed', 'day_off', 'holiday', 'override', 'opening_day']);

function pauses(ledger: readonly Stretch[], words: ExplainWords, say: Moments): string[] {
  return ledger
    .filter(({ counts, reason }) => !counts && !CALENDAR_REASONS.has(reason))
    .map(({ from, to, reason }) =>
      words.paused(say.long(from), say.long(to), words.reason(reason, undefined)),
    );
}

function ending({ due, state, course }: Clock, words: ExplainWords, say: Moments): string[] {
  if (due === undefined) return [];
  const date = say.long(due);
  if (course.end) return [words.ended(state, date, say.long(course.end.at))];
  if (state === 'paused') return [words.pausedNow(date)];
  return [state === 'breached' ? words.lateNow(date) : words.due(date)];
}

const labelOf = (guide: Guide, severity: string) =>
  guide.severities.find(({ id }) => id === severity)?.label ?? severity;
