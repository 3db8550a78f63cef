import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { canPassTo, type Account } from '#/db/embedded/account.ts';
import { isAlive } from '#/db/embedded/process-identity.ts';
import { isPostgresOf, readPostmasterFile } from '#/db/embedded/postmaster-file.ts';
import { removeSocketFolder } from '#/db/embedded/socket-folder.ts';
import type { Connection } from '#/db/connection.ts';

export const project = dirname(dirname(import.meta.dirname));
export const isRoot = process.getuid?.() === 0;
export const silent = { info: () => undefined, warn: () => undefined };

/** An account without privileges that can read this project; undefined when the tests do not run as root. */
export function somebody(): Account | undefined {
  if (!isRoot) return undefined;
  const fields = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  const account = { uid: Number(fields?.[1]), gid: Number(fields?.[2]) };
  return fields && canPassTo(join(project, 'package.json'), account) ? account : undefined;
}

/** A new folder of this test, gone after it. */
export function aFolder(owner?: Account): string {
  const folder = mkdtempSync(join(tmpdir(), 'guiche-test-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Program {
  readonly child: ChildProcess;
  /** The first line of standard output that holds the text; fails with everything said when the program ends before. */
  says(text: string): Promise<string>;
  /** Ends when the program does: its code and all that it said. */
  readonly ended: Promise<{ code: number | null; said: string }>;
}

/** Runs a file of the project under this Node; killed, with any PostgreSQL of the folder, at the end of the test. */
export function run(file: string, args: string[], data: string, options: SpawnOptions = {}): Program {
  const child = spawn(process.execPath, [resolve(project, file), ...args], { cwd: project, ...options });
  let said = '';
  let hasEnded = false;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += String(part)));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => {
      hasEnded = true;
      resolve({ code, said });
    });
  });
  onTestFinished(() => killAll(child, data));
  return {
    child,
    ended,
    async says(text) {
      for (;;) {
        const line = said.split('\n').find((candidate) => candidate.includes(text));
        if (line !== undefined) return line;
        if (hasEnded) throw new Error(`ended without "${text}":\n${said}`);
        await pause(10);
      }
    },
  };
}

/** The same with the embedded database only. */
export async function runEmbedded(data: string, options: SpawnOptions = {}, umask = '022'): Promise<Program> {
  const program = run('test/start/embedded-once.ts', [data, umask], data, options);
  await program.says('"version":"18');
  return program;
}

/** Number of the running PostgreSQL of a data folder; fails when there is none. */
export function postgresPid(data: string): number {
  const pid = readPostmasterFile(join(data, 'postgres'))?.pid;
  if (pid === undefined) throw new Error(`no PostgreSQL runs on ${data}`);
  return pid;
}

export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await pause(20);
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks one question over a connection of its own. */
export async function ask(connection: Connection, question: string): Promise<Record<string, unknown>[]> {
  const client = new Client(connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(question);
    return rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function killAll(child: ChildProcess, data: string): Promise<void> {
  child.kill('SIGKILL');
  const left = readPostmasterFile(join(data, 'postgres'));
  if (!left || !isPostgresOf(join(data, 'postgres'), left.pid)) return;
  process.kill(left.pid, 'SIGQUIT');
  await until(() => !isAlive(left.pid));
  removeSocketFolder(left.socketFolder);
}
