import { sql } from 'kysely';
import { containing, planForWords, searchable } from './search.ts';
import type { EntrantCompany, Tx } from './work.ts';

/** A registered contact, as the desk finds her. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly companies: readonly (EntrantCompany & {
    readonly code: string;
    /** Ids of the products the company has or asked about. */
    readonly products: readonly string[];
  })[];
}

const MOST = 8;
/** Fewer are found by the indexes of words and then sorted; of more, the first are found in the order of names. */
const FEW = 1_000;
const contact = sql`kind = 'contact' and active`;
const speaks = sql`exists (select from membership where person_id = person.id)`;

const columns = sql`
  person.id, person.name, person.email,
  (select json_agg(json_build_object('id', company.id, 'name', company.name, 'code', company.code,
      'contract', company.contract, 'terms', company.contract_terms, 'requester', membership.requester_kind,
      'products', (select coalesce(json_agg(distinct p), '[]') from (
          select jsonb_object_keys(company.editions) union
          select jsonb_object_keys(case jsonb_typeof(company.contracted) when 'object' then company.contracted else '{}' end) union
          select distinct product from ticket
           where ticket.company_id = company.id and product <> '') as of (p)))
    order by company.name)
    from membership join company on company.id = membership.company_id where membership.person_id = person.id)
  as companies`;

/** Active contacts by name, e-mail, company or customer code. */
export async function findContacts(tx: Tx, text: string): Promise<Contact[]> {
  if (searchable(text) === '') return [];
  const wanted = containing(text);
  const company = sql`(company.words like ${wanted} or company.code = ${text.trim()})`;
  await planForWords(tx);
  const { rows } = await sql<Contact>`
    with few as materialized (
      (select id from person where ${contact} and search like ${wanted} limit ${FEW})
      union (select id from person where ${contact} and lower(email) like ${wanted} limit ${FEW})
      union (select person_id from membership where company_id in (select id from company where ${company}) limit ${FEW})
    ), found as (
      (select id, name from person
        where (select count(*) < ${FEW} from few) and id in (select id from few) and ${contact} and ${speaks}
        order by name, id limit ${MOST})
      union all
      (select id, name from person
        where (select count(*) >= ${FEW} from few) and ${contact} and ${speaks}
          and (search like ${wanted} or lower(email) like ${wanted} or exists (
            select from membership join company on company.id = company_id where person_id = person.id and ${company}))
        order by name, id limit ${MOST})
    )
    select ${columns} from found join person on person.id = found.id order by person.name, person.id limit ${MOST}`.execute(
    tx,
  );
  return rows;
}

/** An active contact with the companies she speaks for; undefined for anybody else. */
export async function contactOf(tx: Tx, id: string): Promise<Contact | undefined> {
  const { rows } = await sql<Contact>`
    select ${columns} from person where id = ${id} and kind = 'contact' and active
      and exists (select from membership where person_id = person.id)`.execute(tx);
  return rows[0];
}

/** Id of the active contact behind an address who speaks for a company; undefined for anybody else. */
export async function contactAt(tx: Tx, email: string, company: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select person.id from person join membership on membership.person_id = person.id and company_id = ${company}
     where lower(email) = lower(${email}) and kind = 'contact' and active`.execute(tx);
  return rows[0]?.id;
}
