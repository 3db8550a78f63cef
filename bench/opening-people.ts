import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { SignedIn } from './running-server.ts';

/** Contacts of a company each, with sessions that last the day. */
export async function signedInPeople(owner: pg.Pool, count: number): Promise<SignedIn[]> {
  return await Promise.all(Array.from({ length: count }, (_, i) => contact(owner, i)));
}

async function contact(owner: pg.Pool, i: number): Promise<SignedIn> {
  const token = randomBytes(32).toString('base64url');
  const csrf = randomBytes(24).toString('base64url');
  await owner.query(
    `with c as (insert into company (code, name) values ($1, $2) returning id),
          p as (insert into person (kind, name, email) values ('contact', $3, $4) returning id),
          m as (insert into membership (person_id, company_id) select p.id, c.id from p, c)
     insert into session (token_hash, person_id, csrf, created_at, expires_at)
       select $5, p.id, $6, now(), now() + interval '1 day' from p`,
    [
      String(100_000 + i),
      `Padaria ${i} Ltda`,
      `Contato ${i}`,
      `contato${i}@padaria.example`,
      createHash('sha256').update(token).digest(),
      csrf,
    ],
  );
  return { cookie: `guiche_session=${token}`, csrf };
}
