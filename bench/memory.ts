import { existsSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { family, memoryOf } from './family.ts';
import { number, type Measured } from './figure.ts';
import { aFolder, startServer } from './running-server.ts';

/** After this long nothing of the start is left to do. */
const SETTLES_MS = 5_000;
const MOST_MIB = 250;

/** What the server and its PostgreSQL hold just after a start on a database that exists. */
export async function measure(): Promise<Measured> {
  if (!existsSync('/proc/self/smaps_rollup'))
    return { figures: [], notes: ['No /proc/…/smaps_rollup on this system; not measured.'] };
  const data = aFolder();
  await (await startServer({ data })).stop();
  const server = await startServer({ data });
  try {
    await sleep(SETTLES_MS);
    const held = family(server.child.pid ?? 0);
    const sum = (name?: string) =>
      held
        .filter((one) => name === undefined || one.name === name)
        .reduce((all, one) => all + memoryOf(one), 0);
    const database = held.filter(({ name }) => name === 'postgres').length;
    return {
      figures: [
        {
          what: 'server and PostgreSQL together',
          value: `${number(sum())} MiB`,
          aim: { words: `≤ ${MOST_MIB} MiB`, met: sum() <= MOST_MIB },
        },
        { what: '— the server', value: `${number(sum() - sum('postgres'))} MiB` },
        { what: `— PostgreSQL, ${database} processes`, value: `${number(sum('postgres'))} MiB` },
      ],
      notes: [
        'Proportional set size (PSS) of the process started as `npm start` does and of all its children, five seconds after it said it was ready, on a database made by an earlier start. Nobody had signed in yet.',
      ],
    };
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
