import { sql } from 'kysely';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface CompanyTickets {
  readonly company: string;
  readonly name: string;
  readonly contract: string | null;
  readonly tickets: readonly Pick<Ticket, 'openedAt' | 'severity' | 'team' | 'scope'>[];
}

/** Tickets opened in a period, by company, as far as they speak for a contract. */
export async function openedByCompany(tx: Tx, from: Instant, to: Instant): Promise<CompanyTickets[]> {
  const { rows } = await sql<CompanyTickets>`
    select company.id as company, name, contract,
      json_agg(json_build_object('openedAt', fold -> 'openedAt', 'severity', fold -> 'severity', 'team', fold -> 'team',
        'scope', fold -> 'scope')) as tickets
    from ticket join company on company.id = company_id
    where opened_at >= ${iso(from)} and opened_at < ${iso(to)}
    group by company.id order by name`.execute(tx);
  return rows;
}
