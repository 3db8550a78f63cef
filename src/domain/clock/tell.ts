import type { ClockName } from '#/domain/guide/guide.ts';
import type { Rule } from '#/domain/ticket/rule.ts';

/** A warning before, or at, a limit; the history keeps that it was given. */
export const warned: Rule<'warned'> = {
  by: ['system'],
  unless: () => undefined,
  becomes: (ticket) => ticket,
};

/** A clock ran out. */
export const breached: Rule<'breached'> = {
  by: ['system'],
  unless: () => undefined,
  becomes: (ticket, { clock }) =>
    ticket.breached.some((name) => name === clock)
      ? ticket
      : { ...ticket, breached: [...ticket.breached, clock as ClockName] },
};
