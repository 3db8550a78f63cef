import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { replayClosed, type ReplaySummary, type Told } from '#/app/replay.ts';
import type { ChangedTicket } from '#/app/replay-batch.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Outcome } from '#/domain/timeline/compare.ts';
import { DAY, endOfDay, startOfDay, withOffset, type Instant } from '#/domain/time/instant.ts';
import { isDate } from '#/guide-file/date.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { tallyLineInWords, turnInWords } from '#/text/plan/replay.ts';
import { refuseWith, textOf } from './answer.ts';
import { withDatabase, type Place } from './database.ts';

interface Options {
  readonly guide: string;
  readonly from?: string;
  readonly to?: string;
  readonly json: boolean;
}

const LISTED = 50;
const PROGRESS_MS = 1_000;

/** `guiche replay`: tickets closed in a period run through another guide; what would have been kept and broken. */
export const replayCommand = (place: Place): Command =>
  new Command('replay')
    .description(
      'Passa os chamados encerrados de um período por outro guia / runs the tickets closed in a period through another guide',
    )
    .requiredOption('--guide <file>', 'arquivo do guia candidato / file of the candidate guide')
    .option('--from <date>', 'primeiro dia, ex. 2026-01-01; sem ele, desde sempre / first day')
    .option('--to <date>', 'último dia, inclusive; sem ele, até agora / last day, inclusive')
    .option('--json', 'resposta em JSON, com todos os chamados que mudam / answer in JSON', false)
    .action((options: Options) => run(place, options));

async function run(place: Place, { guide: file, from, to, json }: Options): Promise<void> {
  const read = readGuide(textOf(file), file);
  if ('problems' in read) refuseWith(read.problems, json);
  const candidate = read.guide;
  const zone = candidate.vendor.timeZone;
  const now = Date.now();
  const period = {
    from: from === undefined ? 0 : startOfDay(dateOf(from, '--from'), zone),
    to: to === undefined ? now + DAY : endOfDay(dateOf(to, '--to'), zone),
  };
  const list: ChangedTicket[] = [];
  const progress = teller();
  if (json) process.stdout.write('{ "changed": [');
  let written = 0;
  const told: Told = ({ done, total, changed }) => {
    progress(done, total);
    if (json)
      for (const one of changed)
        process.stdout.write(`${written++ > 0 ? ',' : ''}\n  ${JSON.stringify(asJson(one, zone))}`);
    else list.push(...changed.slice(0, LISTED - list.length));
  };
  const threads = availableParallelism();
  const summary = await withDatabase(place, (pool) =>
    replayClosed(pool, { candidate, period, until: now, threads }, told),
  );
  if (json) process.stdout.write(`\n],\n"summary": ${JSON.stringify(summary, undefined, 2)} }\n`);
  else for (const line of asLines(summary, list, candidate)) console.log(line);
}

function dateOf(text: string, option: string): string {
  if (isDate(text)) return text;
  console.error(
    `${option} precisa de uma data, como 2026-01-01. / ${option} needs a date, such as 2026-01-01.`,
  );
  process.exit(2);
}

/** A line a second on standard error, for who waits. */
function teller(): (done: number, total: number) => void {
  const start = performance.now();
  let last = start;
  return (done, total) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    const left = Math.round(((now - start) / done) * (total - done)) / 1_000;
    console.error(`${done} / ${total} (${Math.round((done / total) * 100)} %, ~${Math.ceil(left)} s)`);
  };
}

function asJson({ number, severity, turns }: ChangedTicket, zone: string) {
  const told = (one: Outcome['clocks'][number] | undefined) =>
    one ? { verdict: one.verdict, due: at(one.due, zone) } : null;
  return {
    number,
    severity,
    clocks: turns.map(({ clock, before, after }) => ({ clock, before: told(before), after: told(after) })),
  };
}

const at = (instant: Instant, zone: string) => withOffset(instant, zone);

function* asLines(
  summary: ReplaySummary,
  list: readonly ChangedTicket[],
  candidate: Guide,
): Generator<string> {
  const { tickets, changed, refused, lines } = summary;
  yield `${tickets} chamados encerrados: para ${changed} o resultado mudaria. / ${tickets} closed tickets: ${changed} would have ended otherwise.`;
  if (refused > 0)
    yield `${refused} não seriam abertos com as perguntas deste guia. / ${refused} would not be opened with this guide’s questions.`;
  for (const line of lines) yield `  ${tallyLineInWords(line, candidate, 'pt-BR')}`;
  for (const { number, turns } of list)
    yield `  ${number}  ${turns.map((turn) => turnInWords(turn, 'pt-BR')).join('; ')}`;
  if (changed > list.length)
    yield `  … e mais ${changed - list.length}; todos com --json / and ${changed - list.length} more; all of them with --json`;
}
