/** Canonical states; labels, tabs and order come from the guide. */
export const TICKET_STATES = [
  'new',
  'estimating',
  'in_service',
  'waiting_customer',
  'on_hold',
  'in_maintenance',
  'awaiting_acceptance',
  'closed',
  'rejected',
] as const;

export type TicketState = (typeof TICKET_STATES)[number];

export const isFinal = (state: TicketState) => state === 'closed' || state === 'rejected';
