import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { codeFiles } from './house-rules.mjs';
import { inProject, root } from './project.mjs';

/** Where `npm test` leaves its result. */
export const REPORT = '.cache/test-report.json';

/**
 * The report of the last whole test run.
 *
 * @returns undefined when there is none, when something was changed since, or when it holds only some of the test files
 */
export function freshReport() {
  const written = changedAt(REPORT);
  const files = codeFiles();
  if (written === 0 || [...files, ...guides()].some((file) => changedAt(file) > written)) return undefined;
  const report = JSON.parse(readFileSync(inProject(REPORT), 'utf8'));
  const ran = new Set(report.testResults.map(({ name }) => name));
  const expected = files.filter((file) => /^(src|test)\/.*\.test\.ts$/.test(file));
  return expected.every((file) => ran.has(`${root}/${file}`)) ? report : undefined;
}

const guides = () =>
  existsSync(inProject('guides')) ? readdirSync(inProject('guides')).map((name) => `guides/${name}`) : [];

function changedAt(file) {
  return statSync(inProject(file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
