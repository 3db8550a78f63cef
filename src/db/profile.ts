import { sql } from 'kysely';
import type { AuditFacts } from '#/domain/audit/act.ts';
import type { OwnField, ReadProfile } from '#/domain/people/profile.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** What a contact is in one of her companies. */
export interface OwnPlace {
  readonly code: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly requester: string;
  readonly denied: readonly string[];
}

/** What is kept of the person at work. */
export interface KeptProfile {
  readonly phone: string;
  readonly cpf: string | null;
  readonly profile: Readonly<Partial<Record<OwnField, string>>>;
  /** Title in the vendor's words; agents only. */
  readonly role: string;
  readonly createdAt: Instant;
  readonly phoneConfirmedAt: Instant | null;
  /** Since when mail to her comes back. */
  readonly mailRefusedAt: Instant | null;
  readonly hasPin: boolean;
  readonly hasPassword: boolean;
  /** A new address she asked for and has not confirmed. */
  readonly wantedEmail: string | null;
  readonly places: readonly OwnPlace[];
}

const ms = (column: string) => sql.raw(`round(extract(epoch from ${column}) * 1000)::float8`);

export async function ownProfile(tx: Tx, at: Instant): Promise<KeptProfile | undefined> {
  const { rows } = await sql<KeptProfile>`
    select phone, cpf, profile, role, ${ms('created_at')} as "createdAt", ${ms('phone_confirmed_at')} as "phoneConfirmedAt",
      ${ms('mail_refused_at')} as "mailRefusedAt", has_pin as "hasPin", has_password as "hasPassword",
      wanted_email as "wantedEmail", rights as places from my_profile(${iso(at)})`.execute(tx);
  return rows[0];
}

export async function keepOwnProfile(
  tx: Tx,
  { name, phone, cpf, more }: ReadProfile,
): Promise<'kept' | 'taken'> {
  const { rows } = await sql<{ kept: 'kept' | 'taken' }>`
    select keep_my_profile(${name}, ${phone}, ${cpf}, ${JSON.stringify(more)}::jsonb) as kept`.execute(tx);
  return rows[0]?.kept ?? 'taken';
}

/** What was done to one's own data. */
export interface OwnChange {
  readonly at: Instant;
  readonly act: string;
  /** Null where it was no person. */
  readonly name: string | null;
  readonly facts: AuditFacts;
}

export async function ownChanges(tx: Tx): Promise<OwnChange[]> {
  const { rows } = await sql<OwnChange>`
    select ${ms('at')} as at, act, name, facts from my_changes()`.execute(tx);
  return rows;
}

/** False when too many were asked for in a day. */
export async function askOwnEmail(tx: Tx, email: string, at: Instant, until: Instant): Promise<boolean> {
  const { rows } = await sql<{ said: string }>`
    select ask_my_email(${email}, ${iso(at)}, ${iso(until)}) as said`.execute(tx);
  return rows[0]?.said === 'asked';
}

/** What the link to a new address is good for; undefined when for nothing. */
export async function readEmailChange(tx: Tx, hash: string, at: Instant) {
  const { rows } = await sql<{ name: string; email: string }>`
    select name, email from read_email_change(decode(${hash}, 'hex'), ${iso(at)})`.execute(tx);
  return rows[0];
}

/** @param place network address it was done from @returns whether the address counts now */
export async function useEmailChange(tx: Tx, hash: string, at: Instant, place: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select use_email_change(decode(${hash}, 'hex'), ${iso(at)}, ${place}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export async function confirmOwnPhone(tx: Tx, at: Instant): Promise<void> {
  await sql`select confirm_my_phone(${iso(at)})`.execute(tx);
}

/** Of a contact, by the desk. */
export async function confirmPhoneOf(tx: Tx, person: string, at: Instant): Promise<void> {
  await sql`update person set phone_confirmed_at = ${iso(at)} where id = ${person} and kind = 'contact'`.execute(
    tx,
  );
}
