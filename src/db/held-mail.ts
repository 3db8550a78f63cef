import { sql } from 'kysely';
import type { FileKind } from '#/domain/guide/form.ts';
import type { ArrivedMail, MailFault } from '#/domain/mail/arrived.ts';
import type { Silence } from '#/domain/mail/silence.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** A file that came with a mail and that the guide takes; its content lies in the file store. */
export interface MailFile {
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly kind: FileKind;
  readonly sha256: string;
}

/** The mail as it came, in the file store. */
export interface MailSource {
  readonly sha256: string;
  readonly bytes: number;
}

export interface MailToHold {
  readonly mail: ArrivedMail;
  readonly digest: string;
  readonly silence: Silence | undefined;
  readonly source: MailSource;
  readonly files: readonly MailFile[];
}

/** Whoever wrote, as far as she is registered. */
export interface Writer {
  readonly id: string;
  readonly name: string;
  readonly kind: 'contact' | 'agent';
  readonly companies: readonly string[];
}

export interface HeldMail {
  readonly id: string;
  readonly receivedAt: Instant;
  readonly sender: string;
  readonly senderName: string;
  readonly subject: string;
  readonly body: string;
  readonly fault: MailFault | null;
  readonly answeredAt: Instant | null;
  readonly silence: Silence | null;
  readonly source: MailSource;
  readonly bytes: number;
  readonly files: readonly MailFile[];
  readonly writer: Writer | null;
  /** Number of the ticket it became. */
  readonly ticket: string | null;
  readonly discardedAt: Instant | null;
  readonly discardedBy: string | null;
}

export const MAILS_A_PAGE = 25;
export const MOST_WAITING = 100;

/** One mail after the other, whoever reads the mailbox: neither held twice nor answered twice. */
export async function holdTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('held mail', 0))`.execute(tx);
}

/** What is known of a sender before she is answered. */
export async function answersTo(tx: Tx, sender: string, since: Instant) {
  const { rows } = await sql<{ answeredAt: Instant | null; lately: number; isColleague: boolean }>`
    select (select round(extract(epoch from max(answered_at)) * 1000)::float8 from held_mail where sender = ${sender}
        and answered_at is not null) as "answeredAt",
      (select count(*)::int from held_mail where answered_at > ${iso(since)}) as lately,
      exists (select from person where lower(email) = ${sender} and kind = 'agent' and active) as "isColleague"`.execute(
    tx,
  );
  return rows[0] ?? { answeredAt: null, lately: 0, isColleague: false };
}

/** @returns its id; undefined when the same was held before */
export async function addHeldMail(tx: Tx, held: MailToHold, at: Instant): Promise<string | undefined> {
  const { mail, digest, silence, source, files } = held;
  const { rows } = await sql<{ id: string }>`
    insert into held_mail (received_at, held_at, digest, sender, sender_name, subject, body, fault, answered_at, silence,
      source_sha256, source_bytes, bytes, files)
    values (${iso(mail.receivedAt)}, ${iso(at)}, ${digest}, ${mail.sender}, ${mail.senderName}, ${mail.subject}, ${mail.text},
      ${mail.fault ?? null}, ${silence === undefined ? iso(at) : null}, ${silence ?? null}, ${source.sha256}, ${source.bytes}, ${mail.bytes},
      ${JSON.stringify(files)}::jsonb)
    on conflict (digest) do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

/** Asks for the automatic answer. Of what she wrote, her name among it, nothing goes back. */
export async function answerHeldMail(tx: Tx, to: string, receivedAt: Instant): Promise<void> {
  const facts = { to, called: '', arrived: new Date(receivedAt).toISOString() };
  await sql`
    with mail as (insert into entry_mail (kind, facts) values ('mail_held', ${JSON.stringify(facts)}::jsonb) returning id)
    select enqueue('send-entry-mail', json_build_object('mail', id)) from mail`.execute(tx);
}

const instant = (column: string) => sql`round(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;
const columns = sql`held_mail.id, ${instant('received_at')} as "receivedAt", sender, sender_name as "senderName", held_mail.subject,
  held_mail.body, fault, ${instant('answered_at')} as "answeredAt", silence, json_build_object('sha256', source_sha256, 'bytes', source_bytes) as source, bytes::float8 as bytes, files,
  (select json_build_object('id', person.id, 'name', person.name, 'kind', person.kind, 'companies',
      (select coalesce(json_agg(company.name || ' (' || company.code || ')' order by company.name), '[]')
         from membership join company on company.id = company_id where person_id = person.id))
    from person where lower(person.email) = sender and sender <> '' and active
      and (kind = 'agent' or exists (select from membership where person_id = person.id))) as writer,
  (select ticket.number from ticket where ticket.id = ticket_id) as ticket,
  ${instant('discarded_at')} as "discardedAt", (select person.name from person where person.id = discarded_by) as "discardedBy"`;

/** Where a page ends. */
export interface MailPlace {
  readonly at: Instant;
  readonly id: string;
}

/** Mails that wait, the oldest first, or those that were dealt with, the latest first; one more than a page tells of more. */
export async function heldMails(
  tx: Tx,
  state: 'waiting' | 'settled',
  after: MailPlace | undefined,
): Promise<HeldMail[]> {
  const waits = state === 'waiting';
  const place = after && sql`(${iso(after.at)}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<HeldMail>`
    select ${columns} from held_mail
     where ${waits ? sql`ticket_id is null and discarded_at is null` : sql`(ticket_id is not null or discarded_at is not null)`}
       ${place ? (waits ? sql`and (received_at, held_mail.id) > ${place}` : sql`and (received_at, held_mail.id) < ${place}`) : sql``}
     order by received_at ${waits ? sql`` : sql`desc`}, held_mail.id ${waits ? sql`` : sql`desc`} limit ${MAILS_A_PAGE + 1}`.execute(
    tx,
  );
  return rows;
}

/** How many wait; one more than `MOST_WAITING` means more than that. */
export async function waitingMails(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from held_mail where ticket_id is null and discarded_at is null limit ${MOST_WAITING + 1}) as waiting`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** @param hold whether it stays as it is until the end of the transaction */
export async function heldMail(tx: Tx, id: string, hold = false): Promise<HeldMail | undefined> {
  if (hold) await sql`select from held_mail where id = ${id} for update`.execute(tx);
  const { rows } = await sql<HeldMail>`select ${columns} from held_mail where held_mail.id = ${id}`.execute(
    tx,
  );
  return rows[0];
}

export async function mailBecame(tx: Tx, id: string, number: string): Promise<void> {
  await sql`update held_mail set ticket_id = (select ticket.id from ticket where number = ${number}) where id = ${id}`.execute(
    tx,
  );
}

/** Puts a mail aside, or takes it back where `at` is undefined. @returns false for one that is a ticket already */
export async function setMailAside(
  tx: Tx,
  id: string,
  by: string,
  at: Instant | undefined,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update held_mail set discarded_at = ${at === undefined ? null : iso(at)},
      discarded_by = ${at === undefined ? null : by} where id = ${id} and ticket_id is null`.execute(tx);
  return numAffectedRows === 1n;
}
