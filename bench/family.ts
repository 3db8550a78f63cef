import { readdirSync, readFileSync } from 'node:fs';

/** A process as /proc tells of it. */
export interface Kin {
  readonly pid: number;
  readonly name: string;
}

/** Hundredths of a second, on every Linux there is. */
const TICKS = 100;

/** A process and all that descend from it; nobody where there is no /proc. */
export function family(root: number): Kin[] {
  const parents = new Map<number, number>();
  for (const name of listOr('/proc'))
    if (/^\d+$/.test(name)) parents.set(Number(name), statOf(Number(name))[1] ?? 0);
  const isKin = (pid: number): boolean =>
    pid === root || (pid > 1 && parents.has(pid) && isKin(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isKin).map((pid) => ({ pid, name: readOr(`/proc/${pid}/comm`).trim() }));
}

/** MiB a process holds; shared pages divided among those who share them (PSS). */
export const memoryOf = ({ pid }: Kin): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1_024;

/** Seconds of processor time some processes have used, with those of their children that have ended. */
export function processorTime(kin: readonly Kin[]): number {
  return kin.reduce((sum, { pid }) => {
    const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = statOf(pid).slice(11, 15);
    return sum + (user + system + childrenUser + childrenSystem) / TICKS;
  }, 0);
}

/** Numbers of /proc/pid/stat from the state on; the name before it may hold spaces. */
const statOf = (pid: number): number[] =>
  (readOr(`/proc/${pid}/stat`).split(') ').at(-1) ?? '').split(' ').map(Number);

/** A process may end while one looks. */
function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function listOr(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
