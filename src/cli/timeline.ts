import { Command } from 'commander';
import type { AlarmKind } from '#/domain/alarm/alarm.ts';
import { replay, type Timeline } from '#/domain/timeline/timeline.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { writeDuration } from '#/domain/time/duration.ts';
import { MINUTE, withOffset } from '#/domain/time/instant.ts';
import { readHistory } from '#/guide-file/history.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { refusalText } from '#/text/refusals/refusal-text.ts';
import { refuseWith, textOf } from './answer.ts';

interface Options {
  readonly guide: string;
  readonly history: string;
  readonly now?: string;
  readonly json: boolean;
}

/** `guiche timeline`: replays a history through a guide's rules and prints what comes of it; no database. */
export function timelineCommand(): Command {
  return new Command('timeline')
    .description('Mostra o que o guia faz de um histórico / shows what a guide makes of a history')
    .requiredOption('--guide <file>', 'arquivo do guia / guide file')
    .requiredOption('--history <file>', 'histórico em JSON / history in JSON')
    .option('--now <instant>', 'até quando olhar, ex. 2026-04-22T13:00:00-03:00 / where to stop looking')
    .option('--json', 'resposta em JSON / answer in JSON', false)
    .action(run);
}

function run({ guide: guideFile, history: historyFile, now, json }: Options): void {
  const read = readGuide(textOf(guideFile), guideFile);
  if ('problems' in read) refuseWith(read.problems, json);
  const history = readHistory(textOf(historyFile), historyFile);
  if ('problems' in history) refuseWith(history.problems, json);
  const until = now === undefined ? undefined : instantOf(now);
  const timeline = replay(read.guide, history.events, until);
  if (json) console.log(JSON.stringify(asJson(read.guide, timeline), undefined, 2));
  else for (const line of asLines(read.guide, timeline)) console.log(line);
}

function instantOf(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    console.error(
      `--now precisa de data, hora e fuso, como 2026-04-22T13:00:00-03:00. / --now needs date, time and offset.`,
    );
    process.exit(2);
  }
}

/** The shape of contract 3: names are fixed, instants carry the offset of the guide's zone. */
/** The alarms that move a ticket or tell of its terms; other reminders are the guide's own matter. */
const TOLD: ReadonlySet<AlarmKind> = new Set([
  'acceptance_reminder',
  'acceptance_end',
  'breach_warning',
  'breach',
  'contact_attempt',
  'status_contact',
]);

function asJson(guide: Guide, { state, tab, clocks, alarms, refusals }: Timeline) {
  const zone = guide.vendor.timeZone;
  const at = (instant: number) => withOffset(instant, zone);
  return {
    state,
    tab,
    clocks: clocks.map(({ name, target, calendar, state: clockState, due, consumed, ledger }) => ({
      name,
      target: target ? writeDuration(target) : null,
      calendar: calendar.id,
      state: clockState,
      due: due === undefined ? null : at(due),
      consumed_minutes: Math.floor(consumed / MINUTE),
      ledger: ledger.map(({ from, to, counts, reason, name: named }) => ({
        from: at(from),
        to: at(to),
        counts,
        reason,
        ...(named ? { name: named } : {}),
      })),
    })),
    alarms: alarms
      .filter(({ kind }) => TOLD.has(kind))
      .map(({ kind, at: when, clock }) => ({ kind, at: at(when), ...(clock ? { clock } : {}) })),
    refusals: refusals.map(({ index, refused, facts }) => ({
      index,
      code: refused,
      message: refusalText(refused, facts, 'pt-BR', zone),
    })),
  };
}

function asLines(guide: Guide, timeline: Timeline): string[] {
  const { state, tab, clocks, alarms, refusals } = asJson(guide, timeline);
  return [
    `${state}${tab ? ` (${tab})` : ''}`,
    ...clocks.map(
      (clock) =>
        `${clock.name}: ${clock.state}, ${clock.due ?? '–'} (${clock.target ?? '–'}, ${clock.consumed_minutes} min)`,
    ),
    ...alarms.map(({ kind, at }) => `${kind}: ${at}`),
    ...refusals.map(({ index, code, message }) => `#${index} ${code}: ${message}`),
  ];
}
