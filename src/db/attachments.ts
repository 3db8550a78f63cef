import { sql } from 'kysely';
import type { FileKind } from '#/domain/guide/form.ts';
import type { Invoice } from '#/domain/nfe/invoice.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly kind: FileKind;
  readonly sha256: string;
}

export interface NewFile extends Omit<StoredFile, 'id'> {
  readonly invoice: Invoice | undefined;
  readonly by: string;
  readonly at: Instant;
}

/** Writes a draft. @returns its id */
export async function addDraft(tx: Tx, file: NewFile): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into attachment (name, bytes, media_type, kind, sha256, invoice, uploaded_by, uploaded_at)
    values (${file.name}, ${file.bytes}, ${file.mediaType}, ${file.kind}, ${file.sha256},
      ${file.invoice ? JSON.stringify(file.invoice) : null}::jsonb, ${file.by}, ${iso(file.at)})
    returning id`.execute(tx);
  return rows[0]?.id ?? '';
}

/** How much somebody has uploaded and not yet sent. */
export async function draftsOf(
  tx: Tx,
  person: string,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const { rows } = await sql<{ count: number; bytes: number }>`
    select count(*)::int as count, coalesce(sum(bytes), 0)::float8 as bytes from attachment
     where ticket_id is null and uploaded_by = ${person}`.execute(tx);
  return rows[0] ?? { count: 0, bytes: 0 };
}

/** Kinds of somebody's own drafts; of what is none of hers, none. */
export async function draftKinds(tx: Tx, person: string, ids: readonly string[]): Promise<FileKind[]> {
  const { rows } = await sql<{ kind: FileKind }>`
    select kind from attachment where id = any (${`{${ids.join(',')}}`}::uuid[]) and ticket_id is null
      and uploaded_by = ${person}`.execute(tx);
  return rows.map(({ kind }) => kind);
}

/** Ties somebody's drafts to the last event of a ticket, which is as public as they then are. @returns how many */
export async function sendDrafts(
  tx: Tx,
  person: string,
  number: string,
  ids: readonly string[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update attachment set ticket_id = ticket.id, company_id = ticket.company_id, seq = ticket.revision,
        visibility = ticket_event.visibility
      from ticket join ticket_event on ticket_event.ticket_id = ticket.id and ticket_event.seq = ticket.revision
     where ticket.number = ${number} and attachment.id = any (${`{${ids.join(',')}}`}::uuid[])
       and attachment.ticket_id is null and attachment.uploaded_by = ${person}`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** A file the reader may see; undefined for any other. */
export async function fileOf(tx: Tx, id: string): Promise<StoredFile | undefined> {
  const { rows } = await sql<StoredFile>`
    select id, name, bytes::float8 as bytes, media_type as "mediaType", kind, sha256 from attachment where id = ${id}`.execute(
    tx,
  );
  return rows[0];
}

/** Takes a draft away. @returns whether there was one */
export async function dropDraft(tx: Tx, person: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from attachment where id = ${id} and ticket_id is null and uploaded_by = ${person}`.execute(tx);
  return numAffectedRows === 1n;
}

/** Forgets drafts nobody sent. */
export async function dropDraftsBefore(tx: Tx, before: Instant): Promise<void> {
  await sql`delete from attachment where ticket_id is null and uploaded_at < ${iso(before)}`.execute(tx);
}

/** Of these contents, those that some file still is. */
export async function contentsInUse(tx: Tx, sums: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ sha256: string }>`
    with asked as (select unnest(${`{${sums.join(',')}}`}::text[]) as sha256)
    select sha256 from asked where exists (select from attachment where attachment.sha256 = asked.sha256)
      or exists (select from held_mail where source_sha256 = asked.sha256)
      or exists (select from held_mail where files @> jsonb_build_array(jsonb_build_object('sha256', asked.sha256)))`.execute(
    tx,
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** While a draft is written no content is swept, and the other way round. */
export async function holdContents(tx: Tx, how: 'writing' | 'sweeping'): Promise<void> {
  await (
    how === 'writing'
      ? sql`select pg_advisory_xact_lock_shared(hashtextextended('attachment contents', 0))`
      : sql`select pg_advisory_xact_lock(hashtextextended('attachment contents', 0))`
  ).execute(tx);
}
