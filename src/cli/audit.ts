import { Command } from 'commander';
import { verifyAudit, type Head, type Verdict } from '#/app/audit-chain.ts';
import { ownerPool } from '#/db/pool.ts';
import { withDatabase, type Place } from './database.ts';

interface Options {
  readonly noted?: string;
  readonly json: boolean;
}

/** `guiche audit verify`: whether what was written down is still what was written. */
export function auditCommand(place: Place): Command {
  const audit = new Command('audit').description('Auditoria / audit');
  audit
    .command('verify')
    .description(
      'Confere a corrente da auditoria e aponta a primeira linha rompida / verifies the audit chain',
    )
    .option('--noted <id:hash>', 'ponta anotada antes, em outro lugar / a head noted before, elsewhere')
    .option('--json', 'resposta em JSON / answer in JSON', false)
    .action((options: Options) => run(place, options));
  return audit;
}

async function run(place: Place, { noted, json }: Options): Promise<void> {
  const wanted = noted === undefined ? undefined : headOf(noted);
  const verdict = await withDatabase(place, async (_pool, connection) => {
    const owner = ownerPool(connection, { info: () => {}, warn: (line) => console.error(line) });
    try {
      return await verifyAudit(owner, wanted);
    } finally {
      await owner.end();
    }
  });
  if (verdict.broken) process.exitCode = 1;
  if (json) console.log(JSON.stringify(asJson(verdict), undefined, 2));
  else (verdict.broken ? console.error : console.log)(inWords(verdict));
}

function headOf(text: string): Head {
  const [, id, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (id !== undefined && hash !== undefined) return { id: Number(id), hash };
  console.error('--noted precisa de número:hash. / --noted needs number:hash.');
  process.exit(2);
}

const asJson = ({ rows, head, broken }: Verdict) => ({
  ok: broken === undefined,
  rows,
  head: head ? `${head.id}:${head.hash}` : null,
  broken: broken ?? null,
});

const WHY = {
  changed: ['foi alterada', 'was changed'],
  missing: ['não está mais lá', 'is no longer there'],
  noted: ['não é a que foi anotada', 'is not the one that was noted'],
} as const;

function inWords({ rows, head, broken }: Verdict): string {
  if (broken) {
    const [pt, en] = WHY[broken.why];
    return `A linha ${broken.id} ${pt}; as ${rows} anteriores conferem. / Row ${broken.id} ${en}; the ${rows} before it hold.`;
  }
  if (!head) return 'Nada foi registrado ainda. / Nothing was written down yet.';
  const tip = `${head.id}:${head.hash}`;
  return `As ${rows} linhas conferem. Anote a ponta em outro lugar: ${tip} / All ${rows} rows hold. Note the head elsewhere: ${tip}`;
}
