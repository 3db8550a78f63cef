// npm run ledger: which rows of the requirement ledger the tests prove, from the report of the last test run.
// A test names its rows at the start of its title: "TRG-167: …", "TRG-167 TRG-168: …". Writes docs/ledger.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ledgerPage, progressLines } from './ledger-page.mjs';
import { inProject, root } from './project.mjs';
import { freshReport, REPORT } from './test-report.mjs';

const kinds = JSON.parse(readFileSync(inProject('scripts/ledger-ids.json'), 'utf8'));
const ROWS = /^([A-Z]{1,3}-\d+(?:[ ,]+[A-Z]{1,3}-\d+)*):/;

function main() {
  const report = freshReport() ?? runTests();
  if (!report) return fail([`the tests left no report in ${REPORT}`]);
  const tests = testsOf(report);
  const done = doneRows(tests);
  for (const line of progressLines(kinds, done)) console.log(line);
  mkdirSync(inProject('docs'), { recursive: true });
  writeFileSync(inProject('docs/ledger.md'), ledgerPage(kinds, done));
  fail([...brokenFiles(report), ...unknownRows(tests), ...failedRows(tests)]);
}

function runTests() {
  console.error('No fresh test report; running npm test…');
  const npm = process.env.npm_execpath;
  const [program, ...options] = npm?.endsWith('.js') ? [process.execPath, npm, 'test'] : ['npm', 'test'];
  spawnSync(program, options, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  return freshReport();
}

/** Every test with the rows it names, itself or by a title above it. */
function testsOf(report) {
  return report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status, fullName }) => ({
      rows: [...ancestorTitles, title].flatMap(rowsIn),
      status,
      name: fullName,
    })),
  );
}

const rowsIn = (title) => (ROWS.exec(title)?.[1] ?? '').split(/[ ,]+/).filter(looksLikeRow);

/** "UTF-8: …" names no row; "TRQ-001: …" does, wrongly. */
const looksLikeRow = (id) => id.split('-')[0] in kinds || /^[A-Z]{3}-\d{3}$/.test(id);

function exists(id) {
  const [prefix, number] = id.split('-');
  const kind = kinds[prefix];
  return kind?.digits === number.length && Number(number) >= 1 && Number(number) <= kind.rows;
}

/** Rows named by a test that passed and by none that failed. */
function doneRows(tests) {
  const rowsOf = (status) =>
    new Set(tests.filter((test) => test.status === status).flatMap(({ rows }) => rows));
  const failed = rowsOf('failed');
  return new Set([...rowsOf('passed')].filter((id) => exists(id) && !failed.has(id)));
}

const brokenFiles = (report) =>
  report.testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name }) => `did not load: ${name.replace(`${root}/`, '')}`);

const unknownRows = (tests) =>
  tests.flatMap(({ rows, name }) =>
    rows.filter((id) => !exists(id)).map((id) => `no such row: ${id} (${name})`),
  );

const failedRows = (tests) =>
  tests
    .filter(({ rows, status }) => rows.length > 0 && status === 'failed')
    .map(({ name }) => `failed: ${name}`);

function fail(complaints) {
  for (const complaint of new Set(complaints)) console.error(`✗ ${complaint}`);
  if (complaints.length > 0) process.exitCode = 1;
}

main();
