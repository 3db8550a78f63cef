import { sql } from 'kysely';
import type { TicketState } from '#/domain/ticket/state.ts';
import { endOfDay, startOfDay, type LocalDate } from '#/domain/time/instant.ts';
import type { Tx } from './work.ts';

export interface Booked {
  readonly number: string;
  readonly subject: string;
  readonly company: string;
  readonly assignee: string | null;
  readonly state: TicketState;
  readonly agreedOn: LocalDate;
  /** Hour of an appointment with a specialist; null for a day alone. */
  readonly hour: string | null;
}

const MOST = 500;

/**
 * Tickets with an agreed day, or an appointment with a specialist (TRG-072), from one date to another, of one agent or of
 * all; those that were rejected are left out.
 */
export async function bookedBetween(
  tx: Tx,
  from: LocalDate,
  to: LocalDate,
  whose: string | undefined,
  timeZone: string,
): Promise<Booked[]> {
  const { rows } = await sql<Booked>`
    with booked as (
      select number, subject, company_id, state, assignee_id as who, fold ->> 'agreedOn' as day, null as hour
        from ticket where fold ? 'agreedOn' and fold ->> 'agreedOn' between ${from} and ${to}
      union all
      select number, subject, company_id, state, (fold -> 'investigated' ->> 'specialist')::uuid,
             to_char(at, 'YYYY-MM-DD'), to_char(at, 'HH24:MI')
        from ticket, timezone(${timeZone}, to_timestamp((fold -> 'investigated' ->> 'appointment')::bigint / 1000.0)) as at
       where fold -> 'investigated' ? 'appointment'
         and (fold -> 'investigated' ->> 'appointment')::bigint >= ${startOfDay(from, timeZone)}
         and (fold -> 'investigated' ->> 'appointment')::bigint < ${endOfDay(to, timeZone)}
    )
    select number, subject, company.name as company, agent.name as assignee, state, day as "agreedOn", hour
      from booked join company on company.id = company_id left join person as agent on agent.id = who
     where state <> 'rejected' and (${whose ?? null}::uuid is null or who = ${whose ?? null}::uuid)
     order by day, hour nulls first, number limit ${MOST}`.execute(tx);
  return rows;
}
