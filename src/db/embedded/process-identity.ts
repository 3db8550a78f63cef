import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { systemCode } from '../start-failure.ts';

/**
 * A process, told apart from any later one with the same number.
 * `startedAt` is compared, never read as a date: ticks since boot with the boot's id on Linux, `ps` text elsewhere.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
  /** The container or machine whose process numbers these are. */
  readonly space: string;
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid) ?? '', space: processSpace() };
}

/** Whether that very process still runs; only true for processes of this space. */
export function isRunning({ pid, startedAt, space }: ProcessIdentity): boolean {
  return space === processSpace() && isAlive(pid) && startOf(pid) === startedAt;
}

/** Whether some process with this number runs now. */
export function isAlive(pid: number): boolean {
  return isNumberInUse(pid) && !isZombie(pid);
}

/** The same, counting the dead that nobody has waited for, as PostgreSQL does; containers without an init keep them. */
export function isNumberInUse(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

export function processSpace(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return process.platform;
  }
}

function startOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return statFields(pid)[19];
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** A dead child nobody has waited for keeps its number without running. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return statFields(pid)[0] === 'Z';
  } catch {
    return false;
  }
}

/** Fields of /proc/PID/stat after the program's name, which may itself hold blanks and brackets. */
function statFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
