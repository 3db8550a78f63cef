import type pg from 'pg';
import { lifeOf } from './replay-lives.ts';

const BATCH = 2_000;

/** Writes so many closed tickets of ten events each, as the owner. */
export async function fill(owner: pg.Pool, tickets: number, guideVersion: number): Promise<void> {
  await owner.query(`insert into company (id, code, name) values (uuidv7(), 'bench', 'Bench')`);
  await owner.query(
    `insert into person (kind, name, email) values ('contact', 'Bench', 'bench@bench.example')`,
  );
  for (let n = 0; n < tickets; n += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, tickets - n) }, (_, i) => asRows(n + i)).flat();
    await owner.query(
      `with e as (
         select * from jsonb_to_recordset($1::jsonb) as x (n integer, seq integer, kind text, at timestamptz, by_kind text, channel text, facts jsonb)
       ), t as (
         insert into ticket (number, company_id, requester_id, guide_version, subject, state, severity_rank, opened_at,
           changed_at, closed_at, queue_key, search, revision, fold)
         select 'b' || n, (select id from company where code = 'bench'), (select id from person where email = 'bench@bench.example'),
           $2, 'x', 'closed', 1, min(at), max(at), max(at), '{}', 'x', 10, '{}' from e group by n
         returning id, company_id, number
       )
       insert into ticket_event (ticket_id, company_id, seq, kind, at, by_kind, channel, visibility, facts)
       select t.id, t.company_id, e.seq, e.kind, e.at, e.by_kind, e.channel, 'public', e.facts
         from e join t on t.number = 'b' || e.n`,
      [JSON.stringify(rows), guideVersion],
    );
  }
  await owner.query('vacuum analyze ticket, ticket_event');
}

function asRows(n: number) {
  return lifeOf(n).map(({ event: kind, at, by, channel, ...facts }, i) => ({
    n,
    seq: i + 1,
    kind,
    at: new Date(at).toISOString(),
    by_kind: by,
    channel,
    facts,
  }));
}
