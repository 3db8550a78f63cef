import type { ClosedAs, Ticket } from '#/domain/ticket/ticket.ts';

const APPROVALS: ReadonlySet<ClosedAs> = new Set(['accepted', 'accepted_with_reservations']);

/** Whether the end of a ticket is one after which the guide asks. A merged ticket goes on elsewhere (choice B-67). */
export function isSurveyed(after: 'approval' | 'closing', { closedAs }: Ticket): boolean {
  if (closedAs === undefined || closedAs === 'merged') return false;
  return after === 'closing' || APPROVALS.has(closedAs);
}
