import { sql } from 'kysely';
import type { EntrantCompany, Tx } from './work.ts';

/** What a ticket is about, as its form said, and the company it is of. */
export interface TicketMatter {
  readonly product: string;
  readonly module: string;
  readonly version: string;
  readonly environment: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, string>>;
  readonly company: EntrantCompany;
}

export async function whatItIsAbout(tx: Tx, id: string): Promise<TicketMatter> {
  const { rows } = await sql<TicketMatter>`
    select product, module, version, environment, answers, details,
      json_build_object('id', company.id, 'name', company.name, 'contract', company.contract,
        'terms', company.contract_terms, 'requester', coalesce(membership.requester_kind, '')) as company
    from ticket join company on company.id = company_id
    left join membership on membership.company_id = company.id and membership.person_id = requester_id
    where ticket.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`ticket ${id} is missing`);
  return row;
}
