import type pg from 'pg';

/** A row as it was sealed: everything as text or number, exactly as the database has it. */
export interface Sealed {
  readonly id: number;
  /** Milliseconds. */
  readonly at: number;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectLabel: string;
  readonly companyId: string | null;
  readonly facts: string;
  readonly address: string;
  /** Lower-case hex. */
  readonly before: string;
  readonly hash: string;
}

/** The next rows of the chain, as its owner: nothing is hidden from the one who checks. */
export async function sealedRows(owner: pg.Pool, after: number, most: number): Promise<Sealed[]> {
  const { rows } = await owner.query<Sealed>(
    `select id, (extract(epoch from at) * 1000)::bigint as at, actor_kind as "actorKind", actor_id as "actorId",
            actor_name as "actorName", act, subject_kind as "subjectKind", subject_id as "subjectId",
            subject_label as "subjectLabel", company_id as "companyId", facts::text as facts, address,
            encode(before, 'hex') as before, encode(hash, 'hex') as hash
       from audit where id > $1 order by id limit $2`,
    [after, most],
  );
  return rows;
}
