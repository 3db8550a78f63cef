import type { TicketEvent } from '#/domain/ticket/event.ts';

/** What colleagues tell each other by mail: somebody was called by name, or something happened to what she follows. */
export type ColleagueNotice = 'mention' | 'followed';

/** Whether those who follow the ticket hear of it, beside what the customer writes: notes, solutions, a level up. */
export const isFollowed = ({ event, by }: TicketEvent): boolean =>
  by === 'agent' && (event === 'entry_added' || event === 'solved' || event === 'escalated');
