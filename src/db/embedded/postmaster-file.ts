import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { isAlive } from './process-identity.ts';

/** What PostgreSQL writes of itself in its cluster, in the lines of postmaster.pid. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly isReady: boolean;
}

/** @returns undefined when there is no such file or it is not yet whole */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const [pid = '', , , port = '', socketFolder = '', , , status = ''] = lines.map((line) => line.trim());
    if (!/^\d+$/.test(pid)) return undefined;
    return { pid: Number(pid), port: Number(port), socketFolder, isReady: status === 'ready' };
  } catch {
    return undefined;
  }
}

/** Whether the process of that number is PostgreSQL on this very cluster, and not something that got the number since. */
export function isPostgresOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return runsPostgresIn(cluster, pid);
  if (process.platform === 'win32') return true;
  try {
    return (
      basename(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim()) ===
      'postgres'
    );
  } catch {
    return false;
  }
}

function runsPostgresIn(cluster: string, pid: number): boolean {
  try {
    const program = readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '');
    return basename(program) === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}
