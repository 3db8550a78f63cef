import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { generated } from './generated.mjs';
import { inProject, root } from './project.mjs';

const LONGEST = 300;
const CODE = /\.(ts|tsx|mjs|sql|css)$/;
const FOLDERS = ['src', 'test', 'bench', 'scripts'];
const VAGUE = /(^|-)(utils?|helpers?|managers?|services?|misc|common)(-|\.|$)/;

/** What of the house style no linter knows: length, names, no barrels. One sentence for each breach. */
export function brokenHouseRules() {
  const made = new Set(generated.map(({ file }) => file));
  return codeFiles()
    .filter((file) => !made.has(file))
    .flatMap((file) => [...contentOf(file), ...nameOf(file)]);
}

/** Committed files and those about to be. */
export function codeFiles() {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...FOLDERS], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\n'))].filter((file) => CODE.test(file) && existsSync(inProject(file)));
}

function contentOf(file) {
  const content = readFileSync(inProject(file), 'utf8');
  if (/^export \* from /m.test(content)) return [`${file}: no barrels; import the file that has the thing`];
  const lines = content.trimEnd().split('\n').length;
  return lines > LONGEST
    ? [`${file}: ${lines} lines, at most ${LONGEST} (it has more than one reason to be opened)`]
    : [];
}

function nameOf(file) {
  const name = basename(file);
  if (/^index\.tsx?$/.test(name)) return [`${file}: no barrels; import the file that has the thing`];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(name)) return [`${file}: names are kebab-case`];
  if (VAGUE.test(name)) return [`${file}: name it by what it is about`];
  return [];
}
