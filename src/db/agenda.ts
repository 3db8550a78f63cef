import { sql } from 'kysely';
import type { TicketState } from '#/domain/ticket/state.ts';
import type { LocalDate } from '#/domain/time/instant.ts';
import type { Tx } from './work.ts';

export interface Booked {
  readonly number: string;
  readonly subject: string;
  readonly company: string;
  readonly assignee: string | null;
  readonly state: TicketState;
  readonly agreedOn: LocalDate;
}

const MOST = 500;

/** Tickets with an agreed day from one date to another, of one agent or of all; those that were rejected are left out. */
export async function bookedBetween(
  tx: Tx,
  from: LocalDate,
  to: LocalDate,
  whose: string | undefined,
): Promise<Booked[]> {
  const { rows } = await sql<Booked>`
    select number, subject, company.name as company, agent.name as assignee, state, fold ->> 'agreedOn' as "agreedOn"
      from ticket join company on company.id = company_id left join person as agent on agent.id = assignee_id
     where fold ? 'agreedOn' and fold ->> 'agreedOn' between ${from} and ${to} and state <> 'rejected'
       and (${whose ?? null}::uuid is null or assignee_id = ${whose ?? null}::uuid)
     order by fold ->> 'agreedOn', number limit ${MOST}`.execute(tx);
  return rows;
}
