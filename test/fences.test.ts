import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fences } from '../fences.ts';

const project = dirname(import.meta.dirname);
const IMPORT = 'eslint(no-restricted-imports)';

/** What must be refused: file, its content, the rule that says no. */
const breaches: [file: string, content: string, rule: string][] = [
  ['domain/package.ts', `import { z } from 'zod';\nexport const a = z;`, IMPORT],
  ['domain/node.ts', `import { join } from 'node:path';\nexport const a = join;`, IMPORT],
  ['domain/db.ts', `import { a } from '#/db/tickets.ts';\nexport const b = a;`, IMPORT],
  ['domain/config.ts', `import { a } from '#/config.ts';\nexport const b = a;`, IMPORT],
  ['domain/upward.ts', `import { a } from '../db/tickets.ts';\nexport const b = a;`, IMPORT],
  ['domain/type.ts', `import type { A } from '#/app/context.ts';\nexport type B = A;`, IMPORT],
  ['domain/date.ts', `export const a = () => new Date();`, 'eslint(no-restricted-globals)'],
  ['domain/process.ts', `export const a = () => process.pid;`, 'eslint(no-restricted-globals)'],
  ['domain/console.ts', `export const a = () => console.log('a');`, 'eslint(no-restricted-globals)'],
  ['domain/fetch.ts', `export const a = () => fetch('http://localhost');`, 'eslint(no-restricted-globals)'],
  ['domain/global.ts', `export const a = () => globalThis.Date;`, 'eslint(no-restricted-globals)'],
  ['domain/now.ts', `export const a = () => Temporal.Now.instant();`, 'eslint(no-restricted-properties)'],
  ['domain/random.ts', `export const a = () => Math.random();`, 'eslint(no-restricted-properties)'],
  ['guide-file/db.ts', `import { a } from '#/db/tickets.ts';\nexport const b = a;`, IMPORT],
  ['text/app.ts', `import { a } from '#/app/ticket.ts';\nexport const b = a;`, IMPORT],
  ['text/node.ts', `import { join } from 'node:path';\nexport const a = join;`, IMPORT],
  ['db/app.ts', `import { a } from '#/app/ticket.ts';\nexport const b = a;`, IMPORT],
  ['db/env.ts', `export const a = process.env.HOME;`, 'node(no-process-env)'],
  ['app/http.ts', `import { a } from '#/http/tickets.ts';\nexport const b = a;`, IMPORT],
  ['app/channels.ts', `import { a } from '#/channels/mail-out.ts';\nexport const b = a;`, IMPORT],
  ['app/jobs.ts', `import { a } from '#/jobs/sweep.ts';\nexport const b = a;`, IMPORT],
  ['channels/db.ts', `import { a } from '#/db/tickets.ts';\nexport const b = a;`, IMPORT],
  ['channels/app.ts', `import { a } from '#/app/ticket.ts';\nexport const b = a;`, IMPORT],
  ['jobs/http.ts', `import { a } from '#/http/tickets.ts';\nexport const b = a;`, IMPORT],
  ['http/jobs.ts', `import { a } from '#/jobs/sweep.ts';\nexport const b = a;`, IMPORT],
  ['http/channels.ts', `import { a } from '#/channels/mail-out.ts';\nexport const b = a;`, IMPORT],
  ['web/db.ts', `import type { A } from '#/db/tickets.ts';\nexport type B = A;`, IMPORT],
  ['web/domain.tsx', `import { a } from '#/domain/refusal.ts';\nexport const b = a;`, IMPORT],
  ['web/node.tsx', `import { join } from 'node:path';\nexport const a = join;`, IMPORT],
  ['web/desk/upward.tsx', `import { a } from '../../http/tickets.ts';\nexport const b = a;`, IMPORT],
  ['app/any.ts', `export const a = (b: any) => b;`, 'typescript(no-explicit-any)'],
  ['app/bang.ts', `export const a = (b?: string) => b!;`, 'typescript(no-non-null-assertion)'],
  ['app/round.ts', `import { b } from '#/app/trip.ts';\nexport const a = () => b;`, 'import(no-cycle)'],
  ['app/trip.ts', `import { a } from './round.ts';\nexport const b = () => a;`, 'import(no-cycle)'],
];

/** What must be let through. */
const lawful: [file: string, content: string][] = [
  [
    'domain/ticket/own.ts',
    `import type { A } from '#/domain/refusal.ts';\nimport { b } from './take.ts';\nexport const c: A = b;`,
  ],
  ['domain/beside.test.ts', `import { it } from 'vitest';\nexport const a = [it, new Date()];`],
  [
    'db/packages.ts',
    `import { sql } from 'kysely';\nimport { a } from '#/domain/ids.ts';\nexport const b = [sql, a];`,
  ],
  [
    'http/allowed.ts',
    `import { a } from '#/app/ticket.ts';\nimport { b } from '#/text/text.ts';\nexport const c = [a, b];`,
  ],
  [
    'jobs/allowed.ts',
    `import { a } from '#/channels/mail-out.ts';\nimport { b } from '#/app/ticket.ts';\nexport const c = [a, b];`,
  ],
  [
    'web/allowed.ts',
    `import type { A } from '#/domain/ids.ts';\nimport { b } from '#/text/text.ts';\nexport const c: A = b;`,
  ],
  ['config.ts', `export const a = process.env.HOME;`],
];

let tree = '';
let found: { file: string; rule: string }[] = [];

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'guiche-fences-'));
  for (const file of ['oxlint.config.ts', 'fences.ts']) cpSync(join(project, file), join(tree, file));
  symlinkSync(join(project, 'node_modules'), join(tree, 'node_modules'));
  writeFileSync(
    join(tree, 'package.json'),
    JSON.stringify({ type: 'module', imports: { '#/*': './src/*' } }),
  );
  for (const [file, content] of [...breaches, ...lawful]) {
    const path = join(tree, 'src', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${content}\n`);
  }
  found = await lint();
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** The linter as `npm run check` runs it, over the fixture tree. */
async function lint(): Promise<{ file: string; rule: string }[]> {
  const program = join(project, 'node_modules/oxlint/bin/oxlint');
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [program, '-f', 'json', 'src'], { cwd: tree }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const { diagnostics }: { diagnostics: { filename: string; code: string }[] } = JSON.parse(output);
  return diagnostics.map(({ filename, code }) => ({ file: filename.replace(/^src\//, ''), rule: code }));
}

describe('the fences between the folders', () => {
  it('stand around every folder of src', () => {
    const folders = readdirSync(join(project, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(Object.keys(fences)).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  });

  it.for(breaches)('refuse %s', ([file, , rule]) => {
    expect(found.filter((one) => one.file === file).map((one) => one.rule)).toContain(rule);
  });

  it.for(lawful)('let %s through', ([file]) => {
    expect(found.filter((one) => one.file === file && one.rule.includes('restrict'))).toStrictEqual([]);
    expect(found.filter((one) => one.file === file && one.rule.includes('process-env'))).toStrictEqual([]);
  });
});
