import { Command } from 'commander';
import { Guides } from '#/app/guides.ts';
import { forgetOld, wouldForget } from '#/app/retention.ts';
import { withOffset } from '#/domain/time/instant.ts';
import { withDatabase, type Place } from './database.ts';

interface Options {
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `guiche retention [--dry-run]`: what is older than the guide keeps it, told or forgotten. */
export const retentionCommand = (place: Place): Command =>
  new Command('retention')
    .description(
      'Apaga o que passou do tempo de guarda do guia, como toda noite / forgets what is older than the guide keeps it, as each night',
    )
    .option('--dry-run', 'só mostra o que sairia / only shows what would go', false)
    .option('--json', 'resposta em JSON / answer in JSON', false)
    .action((options: Options) => run(place, options));

async function run(place: Place, { dryRun, json }: Options): Promise<void> {
  const now = Date.now();
  const found = await withDatabase(place, async (pool) => {
    const guides = new Guides(pool, () => now);
    await guides.reload();
    const house = { pool, guides, now: () => now };
    const old = await wouldForget(house);
    if (!dryRun) await forgetOld(house);
    const { timeZone } = guides.current.guide.vendor;
    return old.map(({ kind, before, count }) => ({ kind, before: withOffset(before, timeZone), count }));
  });
  if (json) console.log(JSON.stringify({ dryRun, kinds: found }, undefined, 2));
  else if (found.length === 0)
    console.log('O guia não dá prazo a nada: tudo fica. / The guide sets no term: everything stays.');
  else
    for (const { kind, before, count } of found)
      console.log(
        `${kind}: ${count} antes de / before ${before} ${dryRun ? 'sairia(m) / would go' : 'apagado(s) / forgotten'}`,
      );
}
