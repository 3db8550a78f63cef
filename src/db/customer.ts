import { sql } from 'kysely';
import type { ContractTerms } from '#/domain/guide/component.ts';
import type { Tx } from './work.ts';

export interface Customer {
  readonly email: string;
  readonly phone: string;
  readonly contract: string | null;
  readonly terms: ContractTerms;
  /** Edition of each product, by the guide's ids. */
  readonly editions: Readonly<Record<string, string>>;
  readonly openTickets: number;
  readonly recent: readonly { readonly number: string; readonly subject: string; readonly state: string }[];
}

/** What the desk shows beside a ticket of the customer who wrote it. */
export async function customerOf(
  tx: Tx,
  company: string,
  requester: string,
  except: string,
): Promise<Customer | undefined> {
  const { rows } = await sql<Customer>`
    select person.email, person.phone, company.contract, contract_terms as terms, editions,
      (select count(*)::int from ticket where company_id = ${company} and state not in ('closed', 'rejected')) as "openTickets",
      coalesce((select json_agg(t) from (select number, subject, state from ticket
        where company_id = ${company} and number <> ${except} order by opened_at desc, id desc limit 5) as t), '[]') as recent
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
