import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import { inTeam } from './take.ts';
import { isOpen, stepped, type Rule } from './rule.ts';
import type { Ticket } from './ticket.ts';

/**
 * One level up, or to the level named, with a reason. A customer asks those who lead where the guide offers it, and
 * once more only after somebody answered her (PRN-074).
 */
export const escalated: Rule<'escalated'> = {
  by: ['agent', 'customer'],
  unless: (ticket, guide, _at, by) => {
    if (!isOpen(ticket)) return refuse('ticket/closed');
    return by === 'customer' ? unlessHeard(ticket, guide) : undefined;
  },
  becomes: (ticket, event, guide) => {
    if (event.reason.trim() === '') return refuse('ticket/reason-missing');
    const { cause } = event;
    const known = guide.escalationReasons.find(({ id }) => id === cause);
    if (cause !== undefined && !known) return refuse('escalation/reason-unknown', { reason: cause });
    const moved = known ? { ...inTeam(ticket, known.team), assignee: undefined } : ticket;
    const next = { ...stepped(moved, event), level: event.level ?? ticket.level + 1 };
    return event.by === 'customer' ? { ...next, askedLeadersAt: event.at } : next;
  },
};

function unlessHeard({ askedLeadersAt, steps, state }: Ticket, { escalation }: Guide): Refusal | undefined {
  if (!escalation) return refuse('policy/not-allowed', { event: 'escalated' });
  if (state === 'awaiting_acceptance') return refuse('ticket/awaiting-acceptance');
  if (askedLeadersAt === undefined) return undefined;
  const answered = steps.some(({ event, at }) => ANSWERS.has(event) && at > askedLeadersAt);
  return answered ? undefined : refuse('escalation/made-already', { at: askedLeadersAt });
}

const ANSWERS: ReadonlySet<string> = new Set(['replied', 'waiting_customer', 'solved']);
