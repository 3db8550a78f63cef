// npm run bench [-- MEASURE…]: takes the measures, prints their tables and writes them into docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Figure, Measured } from './figure.ts';

/** Each is a file of its own that exports `measure`. The first deadline comes first, in a process that knows none yet. */
const MEASURES: Readonly<Record<string, () => Promise<{ measure(): Promise<Measured> }>>> = {
  'first-deadline': () => import('./first-deadline.ts'),
  deadline: () => import('./deadline.ts'),
  statements: () => import('./statements.ts'),
  'first-page': () => import('./first-page.ts'),
  memory: () => import('./memory.ts'),
  lists: () => import('./lists.ts'),
  opening: () => import('./opening.ts'),
  replay: () => import('./replay.ts'),
  'entry-times': () => import('./entry-times.ts'),
};
const PAGE = new URL('../docs/benchmarks.md', import.meta.url);

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((name) => !(name in MEASURES));
if (unknown.length > 0) {
  console.error(`npm run bench -- [${Object.keys(MEASURES).join(' | ')}]`);
  process.exit(2);
}

let missed = 0;
for (const [name, load] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  const measured = await (await load()).measure();
  for (const figure of measured.figures) console.log(`  ${figure.what}: ${figure.value}${verdict(figure)}`);
  for (const note of measured.notes) console.log(`  · ${note}`);
  missed += measured.figures.filter(({ aim }) => aim && !aim.met).length;
  if (measured.figures.length > 0) write(name, measured);
}
console.log(missed === 0 ? '\nEvery aim is met.' : `\n${missed} not as wanted.`);

function verdict({ aim }: Figure): string {
  return aim ? ` (${aim.words}: ${aim.met ? 'yes' : 'NO'})` : '';
}

/** The page keeps the figures of each measure between two marks; the rest of it is written by hand. */
function write(name: string, { figures, notes }: Measured): void {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no place for ${name}`);
  const rows = figures.map(
    ({ what, value, aim }) =>
      `| ${what} | ${value} | ${aim ? `${aim.words}: ${aim.met ? 'yes' : '**no**'}` : ''} |`,
  );
  const machine = `Taken on ${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform}.`;
  const text = [
    start,
    '',
    '| what | figure | aim |',
    '|---|---|---|',
    ...rows,
    '',
    ...notes,
    '',
    machine,
    '',
    end,
  ];
  writeFileSync(PAGE, page.slice(0, from) + text.join('\n') + page.slice(to + end.length));
}
