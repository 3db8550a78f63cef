import type pg from 'pg';
import type { Log } from '#/db/connection.ts';
import { keptSecrets, replaceSecret } from '#/db/secrets-at-rest.ts';
import { isSealed, type Vault } from './vault.ts';
import { secondFactorOf } from './second-factor.ts';

/** Seals what an earlier version kept in clear, and says so where the house's secret is not the one of before. */
export async function sealSecrets(owner: pg.Pool, vault: Vault, log: Log): Promise<void> {
  let unreadable = 0;
  for (const kept of await keptSecrets(owner)) {
    const about = secondFactorOf(kept.person);
    if (!isSealed(kept.secret)) await replaceSecret(owner, kept, vault.seal(kept.secret, about));
    else if (vault.open(kept.secret, about) === undefined) unreadable += 1;
  }
  if (unreadable > 0) log.warn(`${unreadable} × ${OTHER_SECRET}`);
}

/** What the operator reads when a secret does not open. */
export const OTHER_SECRET =
  'Um segredo guardado não abre: GUICHE_SECRET (ou o arquivo "secret" da pasta de dados) não é o de antes. Volte ao ' +
  'anterior; sem ele, quem usa duas etapas entra com um código de reserva e as ativa de novo / ' +
  'A secret at rest does not open: GUICHE_SECRET (or the file "secret" of the data folder) is another one. Bring the ' +
  'earlier one back; without it people enter with a recovery code and set their second factor up anew';
