import { Argument, Command } from 'commander';
import { Guides } from '#/app/guides.ts';
import { importRegistry, type Imported, type RegistryFile } from '#/app/import-registry.ts';
import type { LineOutcome } from '#/app/registry-file.ts';
import { workAsDesk } from '#/db/work.ts';
import { registryFaultInWords } from '#/text/registry/faults.ts';
import { sheetTextOf } from './answer.ts';
import { withDatabase, type Place } from './database.ts';
import { tellRefusal } from './refused.ts';

interface Options {
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `guiche customers companies|contacts FILE.csv`: imports a file, all lines or none; ends with 1 when one is refused. */
export const customersCommand = (place: Place): Command =>
  new Command('customers')
    .description('Importa clientes ou contatos de um CSV / imports customers or contacts from a CSV')
    .addArgument(
      new Argument('<kind>', 'o que o arquivo traz / what the file has').choices(['companies', 'contacts']),
    )
    .argument('<file>', 'arquivo CSV / CSV file')
    .option('--dry-run', 'mostra o que mudaria, sem mudar / shows what would change, changes nothing', false)
    .option('--json', 'resposta em JSON / answer in JSON', false)
    .action((kind: RegistryFile, file: string, options: Options) => run(place, kind, file, options));

async function run(place: Place, kind: RegistryFile, file: string, { dryRun, json }: Options): Promise<void> {
  const text = sheetTextOf(file);
  const now = Date.now();
  try {
    const imported = await withDatabase(place, async (pool) => {
      const guides = new Guides(pool, () => now);
      await guides.reload();
      return await importRegistry(
        (work) => workAsDesk(pool, (tx) => work({ tx, now, guides, chance: Math.random, by: 'system' })),
        { kind, text, dry: dryRun },
      );
    });
    tell(file, imported, json);
  } catch (error) {
    tellRefusal(error, 'UTC', json);
  }
}

const OUTCOMES = {
  created: 'novo / new',
  updated: 'muda / changes',
  unchanged: 'igual / the same',
  refused: 'não serve / no good',
} as const;

function tell(file: string, { applied, ignored, lines }: Imported, json: boolean): void {
  if (!json && ignored.length > 0)
    console.error(`Colunas que ficam de fora / columns left out: ${ignored.join(', ')}`);
  if (json) console.log(JSON.stringify({ applied, ignored, lines }, undefined, 2));
  else for (const line of lines) for (const said of inWords(file, line)) console.log(said);
  if (lines.some(({ outcome }) => outcome === 'refused')) process.exitCode = 1;
}

function* inWords(file: string, line: LineOutcome): Generator<string> {
  yield `${file}:${line.line} ${line.key} ${OUTCOMES[line.outcome]}`;
  if (line.outcome === 'updated')
    for (const { field, from, to } of line.changes) yield `  ${field}: ${from || '–'} → ${to || '–'}`;
  if (line.outcome === 'refused')
    for (const fault of line.faults)
      yield `  ${fault.field}: ${registryFaultInWords(fault, 'pt-BR')} / ${registryFaultInWords(fault, 'en')}`;
}
