import { sql } from 'kysely';
import type { ContactTraining } from '#/domain/registry/trainings.ts';
import { oldCodeKey } from '#/domain/registry/customer-code.ts';
import { companiesWithCodes, type KeptCompany } from './registry.ts';
import { containing } from './search.ts';
import type { Tx } from './work.ts';

const PAGE = 50;

export interface CompanyRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly taxId: string | null;
  readonly plan: string;
  readonly city: string;
  readonly segment: string;
  readonly contacts: number;
}

export interface CompanyPlace {
  readonly name: string;
  readonly id: string;
}

/**
 * Companies by name, from a place on; found by part of a name, by code, former code, CNPJ or CPF.
 *
 * @param accountOf only those whose account this person looks after now
 */
export async function companyList(
  tx: Tx,
  q: string,
  taxId: string | undefined,
  after: CompanyPlace | undefined,
  accountOf?: string,
): Promise<{ readonly rows: readonly CompanyRow[]; readonly next: CompanyPlace | undefined }> {
  const found =
    q.trim() === ''
      ? sql`true`
      : sql`(words like ${containing(q)} or tax_id = ${taxId ?? ''}
          or id in (select company_id from company_old_code where old_code = ${oldCodeKey(q)}))`;
  const looked = accountOf
    ? sql`id in (select company_id from account_assignment where person_id = ${accountOf} and until_at is null)`
    : sql`true`;
  const from = after ? sql`(name, id) > (${after.name}, ${after.id}::uuid)` : sql`true`;
  const { rows } = await sql<CompanyRow>`
    select id, code, name, tax_id as "taxId", plan, coalesce(address ->> 'city', '') as city, segment,
        (select count(*) from membership where company_id = company.id) as contacts
      from company where ${found} and ${looked} and ${from} order by name, id limit ${PAGE + 1}`.execute(tx);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return { rows: page, next: rows.length > PAGE && last ? { name: last.name, id: last.id } : undefined };
}

/** The code and the name of whoever has exactly this CNPJ, CPF or code; asked by anybody (PRO-092). */
export async function customerCode(
  tx: Tx,
  taxId: string | undefined,
  written: string,
): Promise<{ readonly code: string; readonly name: string } | undefined> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from find_customer_code(${taxId ?? ''}, ${written}) limit 2`.execute(tx);
  return rows.length === 1 ? rows[0] : undefined;
}

/** Companies in the order of their codes, after one. */
export async function companyPage(tx: Tx, after: string, most: number): Promise<KeptCompany[]> {
  const { rows } = await sql<{ code: string }>`
    select code from company where code > ${after} order by code limit ${most}`.execute(tx);
  const found = await companiesWithCodes(
    tx,
    rows.map(({ code }) => code),
  );
  return rows.flatMap(({ code }) => found.get(code) ?? []);
}

export interface ContactRow {
  readonly code: string;
  readonly email: string;
  readonly name: string;
  readonly phone: string;
  readonly cpf: string;
  readonly requester: string;
  readonly administrator: boolean;
  readonly denied: readonly string[];
  readonly trainings: readonly ContactTraining[];
}

/** Active contacts with the code of each of their companies, in the order of code and address, after one. */
export async function contactPage(
  tx: Tx,
  after: Pick<ContactRow, 'code' | 'email'>,
  most: number,
): Promise<ContactRow[]> {
  const { rows } = await sql<ContactRow>`
    select code, lower(email) as email, person.name, phone, coalesce(cpf, '') as cpf, requester_kind as requester, administrator, denied,
      coalesce((select json_agg(json_build_object('product', product, 'obtainedOn', obtained_on, 'evidence', evidence))
         from contact_training where contact_training.person_id = person.id), '[]') as trainings
      from membership join company on company.id = company_id join person on person.id = person_id
     where active and (code, lower(email)) > (${after.code}, ${after.email})
     order by code, lower(email) limit ${most}`.execute(tx);
  return rows;
}
