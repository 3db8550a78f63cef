import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, project } from './a-machine.ts';

const LOCKFILE = { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };

/** Plays npm: notes that it was called, takes a while, then leaves what npm leaves. */
const ACTOR = `
const fs = require('node:fs');
fs.appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
if (fs.existsSync('offline')) { console.error('npm error network'); process.exit(1); }
setTimeout(() => {
  fs.mkdirSync('node_modules', { recursive: true });
  fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
}, 300);
`;

/** A project of scripts only, in a folder with blanks; its Node is there already, its other packages are not. */
function aProject(): string {
  const folder = join(aFolder(), 'um projeto', 'x'.repeat(60));
  cpSync(join(project, 'scripts'), join(folder, 'scripts'), { recursive: true });
  cpSync(join(project, 'bin'), join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(LOCKFILE));
  mkdirSync(join(folder, 'npm'));
  writeFileSync(join(folder, 'npm', 'package.json'), '{"type":"commonjs"}');
  writeFileSync(join(folder, 'npm', 'npm-cli.js'), ACTOR);
  const node = dirname(dirname(realpathSync(process.execPath)));
  const pinned = join(folder, 'node_modules', node.split('/').at(-1) ?? '');
  mkdirSync(dirname(pinned), { recursive: true });
  symlinkSync(node, pinned);
  return folder;
}

const environment = (folder: string) => ({
  ...process.env,
  npm_execpath: join(folder, 'npm', 'npm-cli.js'),
  NODE_ENV: '',
});

function setUp(folder: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(folder, 'scripts', 'setup.mjs')], { env: environment(folder) });
  let said = '';
  child.stderr.on('data', (part) => (said += String(part)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

const calls = (folder: string) => readFileSync(join(folder, 'calls.txt'), 'utf8').trim().split('\n');

describe('the set-up', () => {
  it('installs once, by npm ci, also when two start at the same time, and then no more', async () => {
    const folder = aProject();
    const results = await Promise.all([setUp(folder), setUp(folder)]);
    expect(results.map(({ code }) => code)).toStrictEqual([0, 0]);
    expect(results.map(({ said }) => said).join('')).toContain('Instalando os pacotes do Guichê');
    expect(calls(folder)).toHaveLength(1);
    expect(calls(folder)[0]).toMatch(/^ci --ignore-scripts/);
    expect(await setUp(folder)).toStrictEqual({ code: 0, said: '' });
    expect(calls(folder)).toHaveLength(1);
  });

  it('installs again when the lockfile asks for another version, whatever the dates say', async () => {
    const folder = aProject();
    await setUp(folder);
    const changed = { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } } };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(changed));
    await setUp(folder);
    expect(calls(folder)).toHaveLength(2);
  });

  it('a set-up that was killed does not block the next', async () => {
    const folder = aProject();
    mkdirSync(join(folder, '.cache'));
    writeFileSync(join(folder, '.cache', 'setup.lock'), '4194305');
    expect((await setUp(folder)).code).toBe(0);
  });

  it('a failure says what to do, in both languages, and ends with 1', async () => {
    const folder = aProject();
    writeFileSync(join(folder, 'offline'), '');
    const { code, said } = await setUp(folder);
    expect(said).toContain('npm error network');
    expect(said).toContain('Os pacotes não puderam ser instalados');
    expect(said).toContain('The packages could not be installed');
    expect(said).not.toContain('    at ');
    expect(code).toBe(1);
  });
});

describe('the command', () => {
  it('works through a symbolic link, in the folder of the caller, and passes arguments and the exit code on', async () => {
    const folder = aProject();
    await setUp(folder);
    mkdirSync(join(folder, 'src'));
    writeFileSync(
      join(folder, 'src', 'cli.ts'),
      `const words: string[] = process.argv.slice(2);\nconsole.log(JSON.stringify([process.cwd(), ...words]));\nprocess.exit(7);\n`,
    );
    const elsewhere = realpathSync(aFolder());
    symlinkSync(join(folder, 'bin', 'guiche'), join(elsewhere, 'guiche'));
    const { stdout, status } = spawnSync(join(elsewhere, 'guiche'), ['a b', '--json'], {
      cwd: elsewhere,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toStrictEqual([elsewhere, 'a b', '--json']);
    expect(status).toBe(7);
  });
});
