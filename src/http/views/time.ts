import type { z } from 'zod';
import type { AtHand } from '#/db/at-hand.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { needsTicketFirst } from '#/domain/time-entry/web-first.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { deskTime } from '#/http/shapes/time.ts';
import { minutesInWords } from '#/text/spent.ts';

export function viewTime(guide: Guide, ticket: Ticket, hers: AtHand): z.infer<typeof deskTime> {
  const { seconds, running, elsewhere } = hers;
  return {
    total: ticket.loggedMinutes === undefined ? null : minutesInWords(ticket.loggedMinutes),
    required: guide.teams.find(({ id }) => id === ticket.team)?.timeRequired ?? false,
    webFirst: needsTicketFirst(guide),
    timer: seconds === null ? null : { seconds, running },
    elsewhere,
  };
}
