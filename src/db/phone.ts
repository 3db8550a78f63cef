import { sql } from 'kysely';
import type { PhoneTries } from '#/domain/phone/tries.ts';
import type { TicketState } from '#/domain/ticket/state.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** What is asked before a PIN is looked at; nulls where there is nobody with this CPF, or she has no PIN. */
export interface PhoneCaller extends PhoneTries {
  readonly id: string | null;
  readonly pinHash: string | null;
}

export async function phoneCaller(tx: Tx, cpf: string): Promise<PhoneCaller> {
  const { rows } = await sql<PhoneCaller>`
    select id, pin_hash as "pinHash", failures, round(extract(epoch from last_at) * 1000)::float8 as "lastAt"
      from phone_caller(${cpf})`.execute(tx);
  return rows[0] ?? { id: null, pinHash: null, failures: 0, lastAt: null };
}

/** Counts a wrong PIN; failures from before `since` are forgotten. */
export async function phoneFailed(tx: Tx, cpf: string, at: Instant, since: Instant): Promise<void> {
  await sql`select phone_failed(${cpf}, ${iso(at)}, ${iso(since)})`.execute(tx);
}

export async function phoneKnown(tx: Tx, cpf: string): Promise<void> {
  await sql`select phone_known(${cpf})`.execute(tx);
}

export async function setOwnPin(tx: Tx, hash: string): Promise<void> {
  await sql`select set_my_phone_pin(${hash})`.execute(tx);
}

/** A company somebody calls for. */
export interface CallingCompany {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly plan: string;
  readonly contract: string | null;
}

const company = sql`company.id, company.code, company.name, company.plan, company.contract`;

export async function callingCompany(tx: Tx, code: string): Promise<CallingCompany | undefined> {
  const { rows } = await sql<CallingCompany>`select ${company} from company where code = ${code}`.execute(tx);
  return rows[0];
}

/** A person who calls, with the companies she speaks for. */
export async function callingPerson(tx: Tx, id: string) {
  const person = await sql<{ name: string; email: string }>`
    select name, lower(email) as email from person where id = ${id} and active`.execute(tx);
  const { rows: companies } = await sql<CallingCompany>`
    select ${company} from membership join company on company.id = company_id where person_id = ${id}
     order by company.name`.execute(tx);
  const [row] = person.rows;
  return row && { ...row, companies };
}

/** A ticket as it is told on the telephone. */
export interface CallingTicket {
  readonly number: string;
  readonly state: TicketState;
  readonly team: string;
  readonly company: string;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  /** Promised date, while one runs. */
  readonly dueAt: Instant | null;
}

export async function callingTicket(tx: Tx, number: string): Promise<CallingTicket | undefined> {
  const { rows } = await sql<CallingTicket>`
    select number, state, in_team as team, company.code as company,
      case when person.id is null then null else json_build_object('id', person.id, 'name', person.name) end as assignee,
      round(extract(epoch from due_at) * 1000)::float8 as "dueAt"
      from ticket join company on company.id = company_id left join person on person.id = assignee_id
     where number = ${number}`.execute(tx);
  return rows[0];
}
