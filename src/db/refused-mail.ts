import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/**
 * Notes that mail to the reader of a notice came back, and asks those who keep the contacts of her company to put her
 * data right, once for each time her address went wrong. Nobody is asked about herself, nor about the vendor's people.
 */
export async function noteRefused(tx: Tx, notice: string, at: Instant): Promise<void> {
  await sql`
    with refused as (
      update person set mail_refused_at = ${iso(at)} from notice
       where notice.id = ${notice} and person.id = notice.person_id and person.kind = 'contact' and mail_refused_at is null
      returning person.id, notice.ticket_id, notice.company_id, notice.seq
    ), asked as (
      insert into notice (ticket_id, company_id, seq, kind, person_id)
      select ticket_id, refused.company_id, seq, 'address_refused', keeper.id
        from refused join membership on membership.company_id = refused.company_id and administrator
        join person as keeper on keeper.id = membership.person_id and keeper.active and keeper.id <> refused.id
      on conflict do nothing
      returning id
    )
    select enqueue('send-notice', json_build_object('notice', id)) from asked`.execute(tx);
}

/** Whose address it is: the last one of the ticket's company that came back. */
export async function refusedOf(
  tx: Tx,
  ticket: string,
): Promise<{ name: string; email: string } | undefined> {
  const { rows } = await sql<{ name: string; email: string }>`
    select person.name, person.email from ticket join membership on membership.company_id = ticket.company_id
      join person on person.id = membership.person_id and mail_refused_at is not null
     where ticket.number = ${ticket} order by mail_refused_at desc limit 1`.execute(tx);
  return rows[0];
}
