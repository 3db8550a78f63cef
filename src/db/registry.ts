import { sql } from 'kysely';
import type { Company } from '#/domain/registry/company.ts';
import type { CompanyContact } from '#/domain/registry/contact.ts';
import type { ContactRight } from '#/domain/registry/contact-rights.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface KeptCompany {
  readonly id: string;
  readonly company: Company;
}

const columns = sql`company.id, company.code, company.name, trade_name, tax_id, plan, contract, contract_until::text, unit, segment, address, billing,
  coalesce((select json_agg(old_code order by old_code) from company_old_code where company_id = company.id), '[]') as old_codes`;

interface Row {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly trade_name: string;
  readonly tax_id: string | null;
  readonly plan: string;
  readonly contract: string | null;
  readonly contract_until: string | null;
  readonly unit: string;
  readonly segment: string;
  readonly address: Company['address'];
  readonly billing: Company['billing'];
  readonly old_codes: readonly string[];
}

const kept = ({ id, trade_name, tax_id, contract, contract_until, old_codes, ...row }: Row): KeptCompany => ({
  id,
  company: {
    ...row,
    tradeName: trade_name,
    taxId: tax_id ?? undefined,
    contract: contract ?? undefined,
    contractUntil: contract_until ?? undefined,
    oldCodes: old_codes,
  },
});

/** Companies by their codes of today. */
export async function companiesWithCodes(
  tx: Tx,
  codes: readonly string[],
): Promise<Map<string, KeptCompany>> {
  const { rows } = await sql<Row>`select ${columns} from company where code = any (${[...codes]})`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.code, kept(row)]));
}

export async function companyWithId(tx: Tx, id: string): Promise<KeptCompany | undefined> {
  const { rows } = await sql<Row>`select ${columns} from company where id = ${id}`.execute(tx);
  return rows[0] && kept(rows[0]);
}

/** Codes of the companies that have these CNPJ, CPF and former codes now. */
export async function whoHas(
  tx: Tx,
  taxIds: readonly string[],
  oldCodes: readonly string[],
): Promise<{ readonly taxIds: ReadonlyMap<string, string>; readonly oldCodes: ReadonlyMap<string, string> }> {
  const { rows } = await sql<{ what: string; key: string; code: string }>`
    select 'tax' as what, tax_id as key, code from company where tax_id = any (${[...taxIds]})
    union all
    select 'old', old_code, code from company_old_code join company on company.id = company_id
     where old_code = any (${[...oldCodes]})`.execute(tx);
  const of = (wanted: string) =>
    new Map(rows.filter(({ what }) => what === wanted).map(({ key, code }) => [key, code]));
  return { taxIds: of('tax'), oldCodes: of('old') };
}

/** Writes a company, a new one when there is no id, with its former codes; the id. */
export async function writeCompany(
  tx: Tx,
  id: string | undefined,
  company: Company,
  now: Instant,
): Promise<string> {
  const values = {
    code: company.code,
    name: company.name,
    trade_name: company.tradeName,
    tax_id: company.taxId ?? null,
    plan: company.plan,
    contract: company.contract ?? null,
    contract_until: company.contractUntil ?? null,
    unit: company.unit,
    segment: company.segment,
    address: JSON.stringify(company.address),
    billing: JSON.stringify(company.billing),
    kept_at: iso(now),
  };
  const written =
    id === undefined
      ? await tx.insertInto('company').values(values).returning('id').executeTakeFirstOrThrow()
      : await tx
          .updateTable('company')
          .set(values)
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirstOrThrow();
  if (id !== undefined)
    await sql`delete from company_old_code where company_id = ${id} and old_code <> all (${[...company.oldCodes]})`.execute(
      tx,
    );
  if (company.oldCodes.length > 0)
    await sql`insert into company_old_code (old_code, company_id)
    select unnest(${[...company.oldCodes]}::text[]), ${written.id} on conflict do nothing`.execute(tx);
  return written.id;
}

export interface KeptContact extends CompanyContact {
  readonly id: string;
  readonly active: boolean;
  /** Companies she speaks for, by code. */
  readonly companies: readonly string[];
}

/** Contacts by their addresses; her kind and administration are those in the company with this code. */
export async function contactsAt(
  tx: Tx,
  emails: readonly string[],
): Promise<
  Map<string, KeptContact & { readonly kind: 'agent' | 'contact'; readonly in: readonly Membership[] }>
> {
  const { rows } = await sql<
    Omit<KeptContact, 'requester' | 'administrator' | 'denied' | 'companies'> & {
      kind: 'agent' | 'contact';
      in: readonly Membership[];
    }
  >`
    select person.id, lower(email) as email, person.name, phone, coalesce(cpf, '') as cpf, active, kind, coalesce((
        select json_agg(json_build_object('code', code, 'requester', requester_kind, 'administrator', administrator, 'denied', denied))
          from membership join company on company.id = company_id where person_id = person.id), '[]') as in
      from person where lower(email) = any (${emails.map((email) => email.toLowerCase())})`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.email,
      { ...row, requester: '', administrator: false, denied: [], companies: row.in.map(({ code }) => code) },
    ]),
  );
}

export interface Membership {
  readonly code: string;
  readonly requester: string;
  readonly administrator: boolean;
  readonly denied: readonly ContactRight[];
}

/** Who has a CPF now; undefined when nobody has it. */
export async function whoHasCpf(
  tx: Tx,
  cpf: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  return await tx.selectFrom('person').select(['id', 'name']).where('cpf', '=', cpf).executeTakeFirst();
}

/** Writes a contact of a company, a new person when there is no id; the person's id. */
export async function writeContact(
  tx: Tx,
  id: string | undefined,
  company: string,
  { name, email, phone, cpf, requester, administrator, denied }: CompanyContact,
): Promise<string> {
  const person =
    id === undefined
      ? await tx
          .insertInto('person')
          .values({ id: sql`uuidv7()`, kind: 'contact', name, email, phone, cpf: cpf || null })
          .returning('id')
          .executeTakeFirstOrThrow()
      : await tx
          .updateTable('person')
          .set({ name, email, phone, cpf: cpf || null })
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirstOrThrow();
  await sql`insert into membership (person_id, company_id, requester_kind, administrator, denied)
    values (${person.id}, ${company}, ${requester}, ${administrator}, ${[...denied]}::text[])
    on conflict (person_id, company_id) do update set requester_kind = excluded.requester_kind,
      administrator = excluded.administrator, denied = excluded.denied`.execute(tx);
  return person.id;
}

/** She speaks for the company no more; what she wrote stays. False where she did not. */
export async function takeFromCompany(tx: Tx, company: string, person: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from membership where person_id = ${person} and company_id = ${company}`.execute(tx);
  return numAffectedRows === 1n;
}

/** The people of a company, administrators first. */
export async function contactsOf(tx: Tx, company: string): Promise<KeptContact[]> {
  const { rows } = await sql<KeptContact>`
    select person.id, lower(email) as email, name, phone, coalesce(cpf, '') as cpf, active, requester_kind as requester, administrator, denied, '[]'::json as companies
      from membership join person on person.id = person_id
     where company_id = ${company} order by administrator desc, name, person.id`.execute(tx);
  return rows;
}
