import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export type LinkKind = 'invitation' | 'reset';

/** Who may set a password: active, of either side. */
export interface Addressee {
  readonly id: string;
  readonly kind: 'agent' | 'contact';
  readonly name: string;
  readonly email: string;
  readonly companies: readonly string[];
}

const columns = sql`id, kind, name, email,
  (select coalesce(array_agg(company_id), '{}') from membership where person_id = person.id) as companies`;

export async function addresseeAt(tx: Tx, email: string): Promise<Addressee | undefined> {
  const { rows } = await sql<Addressee>`
    select ${columns} from person where lower(email) = lower(${email}) and active`.execute(tx);
  return rows[0];
}

export async function addressee(tx: Tx, id: string): Promise<Addressee | undefined> {
  const { rows } = await sql<Addressee>`select ${columns} from person where id = ${id} and active`.execute(
    tx,
  );
  return rows[0];
}

/** Whoever asked in a ticket, while she may sign in. */
export async function requesterOf(tx: Tx, number: string): Promise<Addressee | undefined> {
  const { rows } = await sql<Addressee>`select ${columns} from person
    where id = (select requester_id from ticket where number = ${number}) and active`.execute(tx);
  return rows[0];
}

/** Contacts of a company who cannot sign in yet. */
export async function uninvited(tx: Tx, company: string): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select ${columns} from person where kind = 'contact' and active and not has_password(id)
      and exists (select from membership where person_id = person.id and company_id = ${company}) order by name`.execute(
    tx,
  );
  return rows;
}

/** When links were made for somebody of late, the latest first. */
export async function linksSince(tx: Tx, person: string, since: Instant): Promise<Instant[]> {
  const { rows } = await sql<{ at: string }>`
    select (extract(epoch from created_at) * 1000)::bigint as at from entry_link
     where person_id = ${person} and created_at > ${iso(since)} order by created_at desc`.execute(tx);
  return rows.map(({ at }) => Number(at));
}

/** Makes a link, in the place of all earlier ones, and its mail with the job. */
export async function addLink(
  tx: Tx,
  link: {
    readonly kind: LinkKind;
    readonly person: Addressee;
    readonly by: string | null;
    readonly at: Instant;
    readonly until: Instant;
  },
): Promise<void> {
  const { kind, person, by, at, until } = link;
  await sql`
    with earlier as (
      update entry_link set void_at = ${iso(at)} where person_id = ${person.id} and used_at is null and void_at is null
    ), fresh as (
      insert into entry_link (kind, person_id, email, created_by, created_at, expires_at)
      values (${kind}, ${person.id}, ${person.email}, ${by}, ${iso(at)}, ${iso(until)}) returning id
    ), mail as (
      insert into entry_mail (kind, link_id, person_id) select ${kind}, id, ${person.id} from fresh returning id
    )
    select enqueue('send-entry-mail', json_build_object('mail', id)) from mail`.execute(tx);
}

/** A link that is handed over at the machine itself, in the place of all earlier ones. */
export async function addPrintedLink(
  tx: Tx,
  link: {
    readonly person: string;
    readonly email: string;
    readonly hash: string;
    readonly at: Instant;
    readonly until: Instant;
  },
): Promise<void> {
  const { person, email, hash, at, until } = link;
  await sql`
    with earlier as (
      update entry_link set void_at = ${iso(at)} where person_id = ${person} and used_at is null and void_at is null
    )
    insert into entry_link (kind, person_id, email, token_hash, created_at, expires_at)
    values ('invitation', ${person}, ${email}, decode(${hash}, 'hex'), ${iso(at)}, ${iso(until)})`.execute(
    tx,
  );
}

/** What a link is good for; undefined when for nothing. */
export async function readLink(tx: Tx, hash: string, at: Instant) {
  const { rows } = await sql<{ kind: LinkKind; person: string; name: string; email: string }>`
    select * from read_entry_link(decode(${hash}, 'hex'), ${iso(at)})`.execute(tx);
  return rows[0];
}

/** @returns whether the password was set; false when the link is good for nothing */
export async function useLink(tx: Tx, hash: string, password: string, at: Instant): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select use_entry_link(decode(${hash}, 'hex'), ${password}, ${iso(at)}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export async function askReset(tx: Tx, email: string): Promise<void> {
  await sql`select ask_password_reset(${email})`.execute(tx);
}

/** What somebody writes who cannot enter. */
export interface AccessRequest {
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly text: string;
}

export async function askAccess(tx: Tx, request: AccessRequest): Promise<void> {
  await sql`select ask_access(${JSON.stringify(request)})`.execute(tx);
}
