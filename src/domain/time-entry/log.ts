import { refuse } from '#/domain/refusal.ts';
import type { Rule } from '#/domain/ticket/rule.ts';

/** A day; more than that is a slip of the finger. */
const MOST_MINUTES = 24 * 60;

/**
 * Work on a ticket is written down, with how long it took; after the end too, since what was done was done. A phone
 * call is one that came by phone (PRN-031).
 *
 * @returns the ticket with the sum of its time, or `time/minutes`
 * @source TRG-059
 */
export const timeLogged: Rule<'time_logged'> = {
  by: ['agent'],
  unless: () => undefined,
  becomes: (ticket, { minutes }) => {
    if (minutes < 1 || minutes > MOST_MINUTES) return refuse('time/minutes');
    return { ...ticket, loggedMinutes: (ticket.loggedMinutes ?? 0) + minutes };
  },
};
