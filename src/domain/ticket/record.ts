import { refuse } from '#/domain/refusal.ts';
import type { EventKind } from './event.ts';
import { isOpen, type Rule } from './rule.ts';

/** Facts written into the history that move no state. */
const recorded = <Kind extends EventKind>(by: Rule<Kind>['by']): Rule<Kind> => ({
  by,
  unless: () => undefined,
  becomes: (ticket) => ticket,
});

export const childOpened = recorded<'child_opened'>(['agent']);
export const timeWaived = recorded<'time_waived'>(['agent']);

/** Asked of an area the guide knows, while the ticket is open; who has it keeps it. */
export const areaInvolved: Rule<'area_involved'> = {
  by: ['agent'],
  unless: (ticket, { areas }) => {
    if (areas.length === 0) return refuse('area/none');
    return isOpen(ticket) ? undefined : refuse('ticket/closed');
  },
  becomes: (ticket, { area, text = '' }, guide) => {
    if (!guide.areas.some(({ id }) => id === area)) return refuse('area/unknown', { area });
    return text.trim() === '' ? refuse('ticket/text-missing') : ticket;
  },
};
export const areaAnswered = recorded<'area_answered'>(['agent']);

/** After the end there is no reopening, but a new ticket that knows the old one (TRG-171, choice B-66). */
export const followUpOpened: Rule<'follow_up_opened'> = {
  by: ['customer', 'agent'],
  unless: (ticket) => (isOpen(ticket) ? refuse('ticket/not-closed') : undefined),
  becomes: (ticket) => ticket,
};
