import { sql } from 'kysely';
import type { AccountAgent, AccountField } from '#/domain/registry/account.ts';
import type { Holdings } from '#/domain/registry/holdings.ts';
import type { ContactTraining } from '#/domain/registry/trainings.ts';
import type { Tx } from './work.ts';

/** What is known of a company besides its record: who looks after it, and what it has. */
export interface CompanyMore {
  readonly holdings: Holdings;
  readonly account: Readonly<Partial<Record<AccountField, AccountAgent>>>;
}

/** The same of companies, by their codes of today. */
export async function moreOfCompanies(tx: Tx, codes: readonly string[]): Promise<Map<string, CompanyMore>> {
  const { rows } = await sql<CompanyMore & { code: string }>`
    select code, json_build_object('contracted', contracted, 'terms', contract_terms, 'editions', editions) as holdings,
      coalesce((select json_object_agg(part, json_build_object('id', person.id, 'name', person.name, 'email', lower(person.email)))
         from account_assignment join person on person.id = person_id
        where company_id = company.id and until_at is null), '{}') as account
      from company where code = any (${[...codes]})`.execute(tx);
  return new Map(rows.map(({ code, ...more }) => [code, more]));
}

/** Who may be given an account. */
export async function accountAgents(tx: Tx): Promise<AccountAgent[]> {
  const { rows } = await sql<AccountAgent>`
    select id, name, lower(email) as email from person where kind = 'agent' and active order by name, id`.execute(
    tx,
  );
  return rows;
}

/** What a contact was trained in. */
export async function trainingsOf(tx: Tx, person: string): Promise<ContactTraining[]> {
  const { rows } = await sql<ContactTraining>`
    select product, obtained_on::text as "obtainedOn", evidence from contact_training where person_id = ${person}`.execute(
    tx,
  );
  return rows;
}
