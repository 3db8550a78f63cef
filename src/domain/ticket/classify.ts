import { refuse } from '#/domain/refusal.ts';
import { isOpen, stepped, type Rule } from './rule.ts';

/** GUT scores and closing category; recorded, never a change of severity (choice B-71). */
export const classified: Rule<'classified'> = {
  by: ['agent'],
  unless: (ticket) => (isOpen(ticket) ? undefined : refuse('ticket/closed')),
  becomes: (ticket, event) => ({ ...ticket, gut: event.gut ?? ticket.gut }),
};

/** Another severity, with a reason; every deadline is recounted from the opening (choice B-61). */
export const severityChanged: Rule<'severity_changed'> = {
  by: ['agent'],
  unless: (ticket, guide) => {
    if (!isOpen(ticket)) return refuse('ticket/closed');
    const { severity } = ticket;
    return guide.severities.length > 1 ? undefined : refuse('severity/unchanged', { severity });
  },
  becomes: (ticket, event, guide) => {
    const { severity, at } = event;
    if (!guide.severities.some(({ id }) => id === severity)) return refuse('severity/unknown', { severity });
    if (severity === ticket.severity) return refuse('severity/unchanged', { severity });
    if (event.reason.trim() === '') return refuse('severity/reason-missing');
    return {
      ...stepped(ticket, event),
      severity,
      because: undefined,
      severities: [...ticket.severities, { at, severity }],
    };
  },
};
