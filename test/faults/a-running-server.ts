import { join } from 'node:path';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { readPostmasterFile } from '#/db/embedded/postmaster-file.ts';
import type { Connection } from '#/db/connection.ts';
import { migrate } from '#/db/migrate.ts';
import { ownerPool } from '#/db/pool.ts';
import { hashPassword } from '#/app/password.ts';
import { padaria, PASSWORD, people } from '../a-company.ts';
import { aStoppedCluster } from '../start/a-cluster.ts';
import { run, silent, type Program } from '../start/a-machine.ts';

/** A data folder with João, Bia, Marina and the Padaria in it, no server running. */
export async function aHouseholdFolder(): Promise<string> {
  const data = await aStoppedCluster();
  const { connection, stop } = await startEmbedded(data, silent);
  const owner = ownerPool(connection, silent);
  await migrate(owner);
  const hash = await hashPassword(PASSWORD);
  await owner.query('insert into company (code, name) values ($1, $2)', [padaria.code, padaria.name]);
  for (const { kind, name, email } of [people.joao, people.bia, people.marina])
    await owner.query('insert into person (kind, name, email, password_hash) values ($1, $2, $3, $4)', [
      kind,
      name,
      email,
      hash,
    ]);
  await owner.query(
    `insert into membership (person_id, company_id, administrator) select person.id, company.id, true from person, company where kind = 'contact'`,
  );
  await owner.end();
  await stop();
  return data;
}

/** The real program on a folder, on a port of its own. */
export async function aRunningServer(
  data: string,
  settings: Record<string, string> = {},
): Promise<Program & { readonly url: string }> {
  const env = { ...process.env, GUICHE_DATA: data, PORT: '0', GUICHE_ENV: 'test', ...settings };
  const program = run('src/server.ts', [], data, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const line = await program.says('Guichê ready at');
  return { ...program, url: line.split(' ').at(-1) ?? '' };
}

/** Where the database of a running folder is reached. */
export function databaseOf(data: string): Connection {
  const file = readPostmasterFile(join(data, 'postgres'));
  if (!file) throw new Error(`no PostgreSQL runs on ${data}`);
  return { host: file.socketFolder, port: file.port, user: 'guiche', database: 'guiche' };
}

/** Somebody's headers after signing in by HTTP; sessions outlive the server. */
export async function signedIn(
  url: string,
  { email }: { readonly email: string },
): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { csrf } = (await answer.json()) as { csrf: string };
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { cookie, 'x-guiche-csrf': csrf, 'content-type': 'application/json' };
}
