import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestSite } from '../a-site.ts';

/** `bin/guiche` on the database of a test. */
export function guicheOn(
  { connection }: TestSite,
  ...args: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const { host, user, database } = connection as unknown as Record<'host' | 'user' | 'database', string>;
  const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
  const child = spawn(join('bin', 'guiche'), args, { env: { ...process.env, DATABASE_URL: url } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part) => (out += String(part)));
  child.stderr.on('data', (part) => (err += String(part)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

/** A file of one's own, with this text. */
export function aFile(text: string, name = 'arquivo.csv'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'guiche-file-')), name);
  writeFileSync(file, text);
  return file;
}
