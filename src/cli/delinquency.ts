import { basename } from 'node:path';
import { Command } from 'commander';
import { setDelinquencies, type LineDone } from '#/app/delinquency.ts';
import { workAsDesk } from '#/db/work.ts';
import { readDelinquencies, type DelinquencyFault } from '#/domain/gate/delinquency-file.ts';
import { delinquencyFault, delinquencyLine } from '#/text/delinquency.ts';
import { sheetTextOf } from './answer.ts';
import { withDatabase, type Place } from './database.ts';

interface Options {
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `guiche delinquency FILE.csv`: who is delinquent and who is no longer, all lines or none. */
export const delinquencyCommand = (place: Place): Command =>
  new Command('delinquency')
    .description('Lê quem está inadimplente / reads who is delinquent: codigo;inadimplente;motivo')
    .argument('<file>', 'arquivo CSV / CSV file')
    .option('--dry-run', 'mostra o que mudaria, sem mudar / shows what would change, changes nothing', false)
    .option('--json', 'resposta em JSON / answer in JSON', false)
    .action((file: string, options: Options) => run(place, file, options));

/** Carries what was done out of a transaction that is not to be kept. */
class NotKept extends Error {
  readonly done: readonly LineDone[];

  constructor(done: readonly LineDone[]) {
    super('not kept');
    this.done = done;
  }
}

async function run(place: Place, file: string, { dryRun, json }: Options): Promise<void> {
  const { lines, faults } = readDelinquencies(sheetTextOf(file));
  if (faults.length > 0) return tellFaults(file, faults, json);
  const now = Date.now();
  const work = (keep: boolean) =>
    withDatabase(place, (pool) =>
      workAsDesk(pool, async (tx) => {
        const done = await setDelinquencies({ tx, now }, lines, { source: 'file', by: basename(file) });
        if (!keep || done.some(({ change }) => change === 'unknown')) throw new NotKept(done);
        return done;
      }),
    ).catch((error: unknown) => {
      if (error instanceof NotKept) return error.done;
      throw error;
    });
  const done = await work(!dryRun);
  const unknown = done.filter(({ change }) => change === 'unknown');
  if (json) console.log(JSON.stringify({ kept: !dryRun && unknown.length === 0, lines: done }, undefined, 2));
  else for (const line of done) console.log(delinquencyLine(line));
  if (unknown.length > 0) process.exitCode = 1;
}

function tellFaults(file: string, faults: readonly DelinquencyFault[], json: boolean): void {
  if (json) console.log(JSON.stringify({ kept: false, faults }, undefined, 2));
  else for (const fault of faults) console.error(`${file}:${fault.line} ${delinquencyFault(fault)}`);
  process.exitCode = 1;
}
