import { sql } from 'kysely';
import type { ContractTerms } from '#/domain/guide/component.ts';
import type { Instant } from '#/domain/time/instant.ts';
import type { Tx } from './work.ts';

export interface Customer {
  readonly email: string;
  readonly phone: string;
  readonly phoneConfirmedAt: Instant | null;
  readonly createdAt: Instant;
  /** Sales channel or unit that serves the company. */
  readonly unit: string;
  readonly contract: string | null;
  readonly terms: ContractTerms;
  /** Edition of each product, by the guide's ids. */
  readonly editions: Readonly<Record<string, string>>;
  readonly openTickets: number;
  readonly recent: readonly {
    readonly number: string;
    readonly subject: string;
    readonly state: string;
    /** Promised date, while one runs. */
    readonly dueAt: Instant | null;
  }[];
  /** Her colleagues who may write to the desk too. */
  readonly contacts: readonly { readonly name: string; readonly email: string; readonly phone: string }[];
  /** What the company said of the service, 0 to 100; null for a reader who does not lead, or while it said nothing. */
  readonly satisfaction: { readonly average: number; readonly answers: number } | null;
}

/** What the desk shows beside a ticket of the customer who wrote it. */
export async function customerOf(
  tx: Tx,
  company: string,
  requester: string,
  { except, leads }: { readonly except: string; readonly leads: boolean },
): Promise<Customer | undefined> {
  const { rows } = await sql<Customer>`
    select person.email, person.phone, round(extract(epoch from phone_confirmed_at) * 1000)::float8 as "phoneConfirmedAt",
      round(extract(epoch from person.created_at) * 1000)::float8 as "createdAt", company.unit, company.contract, contract_terms as terms, editions,
      (select count(*)::int from ticket where company_id = ${company} and state not in ('closed', 'rejected')) as "openTickets",
      coalesce((select json_agg(t) from (select number, subject, state,
          round(extract(epoch from due_at) * 1000) as "dueAt" from ticket
        where company_id = ${company} and number <> ${except} order by opened_at desc, id desc limit 5) as t), '[]') as recent,
      coalesce((select json_agg(c) from (select name, email, phone from membership join person on person.id = person_id
        where company_id = ${company} and active and person_id <> ${requester} order by name limit 20) as c), '[]') as contacts,
      case when ${leads} then (select json_build_object('average', round(avg(score)), 'answers', count(*))
        from survey_answer where company_id = ${company} having count(*) > 0) end as satisfaction
    from person, company where person.id = ${requester} and company.id = ${company}`.execute(tx);
  return rows[0];
}

/** Where her last ticket was about: product, module, version and environment. */
export async function lastPlace(tx: Tx, requester: string) {
  return await tx
    .selectFrom('ticket')
    .select(['product', 'module', 'version', 'environment'])
    .where('requester_id', '=', requester)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
