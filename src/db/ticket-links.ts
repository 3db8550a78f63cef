import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { LockedTicket } from './tickets.ts';
import type { Tx } from './work.ts';

/** Seen from the ticket itself: it is a duplicate of, was merged into, is a child of … the other. */
export type LinkKind = 'duplicate' | 'merged' | 'child' | 'split' | 'related';

type End = Pick<LockedTicket, 'id' | 'companyId'>;

/** Links one ticket to another, once; linked already, nothing happens. */
export async function storeLink(
  tx: Tx,
  ticket: End,
  other: End,
  kind: LinkKind,
  by: { readonly person: string; readonly at: Instant },
): Promise<void> {
  await sql`
    insert into ticket_link (ticket_id, company_id, other_id, other_company_id, kind, made_at, made_by)
    values (${ticket.id}, ${ticket.companyId}, ${other.id}, ${other.companyId}, ${kind}, ${iso(by.at)}, ${by.person})
    on conflict (ticket_id, other_id, kind) where undone_at is null do nothing`.execute(tx);
}

/** Takes back the links of one kind that go out from a ticket. */
export async function undoLinks(tx: Tx, ticket: string, kind: LinkKind, at: Instant): Promise<void> {
  await sql`update ticket_link set undone_at = ${iso(at)}
    where ticket_id = ${ticket} and kind = ${kind} and undone_at is null`.execute(tx);
}
