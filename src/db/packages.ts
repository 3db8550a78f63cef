import { sql } from 'kysely';
import type { Tx } from './work.ts';

/** What a delivered package is called, by one of its files; undefined where the ticket has none such. */
export async function deliveredFile(tx: Tx, number: string, file: string): Promise<string | undefined> {
  const { rows } = await sql<{ label: string }>`
    select facts ->> 'label' as label
      from ticket join attachment on attachment.ticket_id = ticket.id
        join ticket_event on ticket_event.ticket_id = ticket.id and ticket_event.seq = attachment.seq
     where number = ${number} and attachment.id = ${file} and ticket_event.kind = 'package_delivered'`.execute(
    tx,
  );
  return rows[0]?.label;
}

/** A delivered package, as somebody who reads one of its files meets it. */
export interface DeliveredPackage {
  readonly company: string;
  readonly product: string;
  /** She asked for this file, and it is written in the history. */
  readonly isAsked: boolean;
}

/** The package a file belongs to; undefined for every other file. */
export async function packageOf(tx: Tx, file: string, person: string): Promise<DeliveredPackage | undefined> {
  const { rows } = await sql<DeliveredPackage>`
    select ticket.company_id as company, ticket.product, exists (select 1 from ticket_event as download
         where download.ticket_id = attachment.ticket_id and download.kind = 'package_downloaded'
           and download.actor_id = ${person} and download.facts ->> 'file' = attachment.id::text) as "isAsked"
      from attachment join ticket on ticket.id = attachment.ticket_id join ticket_event as delivery
        on delivery.ticket_id = attachment.ticket_id and delivery.seq = attachment.seq
     where attachment.id = ${file} and delivery.kind = 'package_delivered'`.execute(tx);
  return rows[0];
}
