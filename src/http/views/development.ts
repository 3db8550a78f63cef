import type { Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

/** Areas of development to choose from, and the one that has the ticket. */
export function viewDevelopment({ development }: Guide, ticket: Ticket) {
  const areas = (development?.areas ?? []).map(({ id, label }) => ({ id, label }));
  return { areas, area: areas.find(({ id }) => id === ticket.development?.area)?.label ?? null };
}
