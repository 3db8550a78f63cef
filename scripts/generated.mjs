// Files that are made from others, committed, and compared in `npm run check`. `npm run generate` writes them anew.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pinnedNode } from './pinned-node.mjs';
import { inProject, root } from './project.mjs';

/**
 * One line per file: its path and the program (with arguments) that prints its whole content to standard output.
 * Example: { file: 'src/db/schema.ts', program: ['src/db/print-schema.ts'] }
 */
export const generated = [
  { file: 'src/db/schema.ts', program: ['scripts/print-schema.ts'] },
  { file: 'src/app/first-guesses.txt', program: ['scripts/print-first-guesses.ts'] },
];

/** The files that are not what their program prints now, each with a sentence. */
export function staleFiles() {
  return generated.flatMap((entry) => {
    const made = make(entry);
    if (made.error) return [`${entry.file}: ${made.error}`];
    return current(entry.file) === made.content ? [] : [`${entry.file}: run npm run generate`];
  });
}

function make({ program }) {
  const { status, stdout, stderr } = spawnSync(pinnedNode(), program, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  return status === 0 ? { content: stdout } : { error: `${program.join(' ')} failed\n${stderr}` };
}

const current = (file) => (existsSync(inProject(file)) ? readFileSync(inProject(file), 'utf8') : undefined);

function writeAll() {
  for (const entry of generated) {
    const made = make(entry);
    if (made.error) {
      console.error(`${entry.file}: ${made.error}`);
      process.exitCode = 1;
    } else if (current(entry.file) !== made.content) {
      writeFileSync(inProject(entry.file), made.content);
      console.log(`wrote ${entry.file}`);
    }
  }
}

if (process.argv.includes('--write')) writeAll();
