import { sql } from 'kysely';
import type { RequestKind, RequestOutcome } from '#/domain/privacy/request.ts';
import type { Instant, LocalDate } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** What somebody asked about her data. */
export interface PrivacyRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly askedAt: Instant;
  readonly dueOn: LocalDate;
  /** Null while it waits. */
  readonly settledAt: Instant | null;
  readonly outcome: RequestOutcome | null;
  /** Why it was refused. */
  readonly answer: string;
}

export interface KeptRequest extends PrivacyRequest {
  readonly person: string;
  readonly name: string;
  readonly settledBy: string | null;
}

const ms = (column: string) => sql.raw(`round(extract(epoch from ${column}) * 1000)::float8`);
const columns = (of: string) =>
  sql`${sql.raw(of)}.id, ${sql.raw(of)}.kind, ${ms(`${of}.asked_at`)} as "askedAt", ${sql.raw(of)}.due_on as "dueOn",
    ${ms(`${of}.settled_at`)} as "settledAt", ${sql.raw(of)}.outcome, ${sql.raw(of)}.answer`;
const MOST = 100;

/** Of the person at work, the latest first. */
export async function ownRequests(tx: Tx): Promise<PrivacyRequest[]> {
  const { rows } = await sql<PrivacyRequest>`
    select ${columns('mine')} from my_privacy_requests() as mine`.execute(tx);
  return rows;
}

/** @returns false while the same already waits */
export async function askAboutOwnData(
  tx: Tx,
  kind: RequestKind,
  at: Instant,
  dueOn: LocalDate,
): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select ask_about_my_data(${kind}, ${iso(at)}, ${dueOn}::date) as asked`.execute(tx);
  return rows[0]?.asked ?? false;
}

/** Those that wait, by their term, and then those that were answered, the latest first. */
export async function privacyRequests(tx: Tx): Promise<KeptRequest[]> {
  const { rows } = await sql<KeptRequest>`
    select ${columns('request')}, person_id as person, person.name, settler.name as "settledBy"
      from privacy_request as request join person on person.id = person_id
      left join person as settler on settler.id = settled_by
     order by settled_at is not null, case when settled_at is null then due_on end, settled_at desc, request.id
     limit ${MOST}`.execute(tx);
  return rows;
}

/** Answers one that waits. @returns whose and what it was; undefined when none waits under this id */
export async function settleRequest(
  tx: Tx,
  id: string,
  { by, at, outcome, answer }: { by: string; at: Instant; outcome: RequestOutcome; answer: string },
): Promise<{ readonly person: string; readonly kind: RequestKind } | undefined> {
  const { rows } = await sql<{ person: string; kind: RequestKind }>`
    update privacy_request set settled_at = ${iso(at)}, settled_by = ${by}, outcome = ${outcome}, answer = ${answer}
     where id = ${id} and settled_at is null returning person_id as person, kind`.execute(tx);
  return rows[0];
}

/** Whether one waits, and whose it is: of somebody whom the one at work may see. */
export async function waitingRequest(
  tx: Tx,
  id: string,
): Promise<{ readonly person: string; readonly kind: RequestKind } | undefined> {
  const { rows } = await sql<{ person: string; kind: RequestKind }>`
    select person_id as person, kind from privacy_request where id = ${id} and settled_at is null
       and exists (select from person where person.id = person_id) for update`.execute(tx);
  return rows[0];
}

/** Writes the mail that tells her of the answer, with its job. */
export async function tellOfRequest(
  tx: Tx,
  kind: 'data_ready' | 'data_refused',
  person: string,
  facts: { readonly wanted: RequestKind; readonly text?: string },
): Promise<void> {
  await sql`with mail as (
      insert into entry_mail (kind, person_id, facts) values (${kind}, ${person}, ${JSON.stringify(facts)}::jsonb) returning id
    ) select enqueue('send-entry-mail', json_build_object('mail', id)) from mail`.execute(tx);
}
