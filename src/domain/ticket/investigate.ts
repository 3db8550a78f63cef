import type { Guide } from '#/domain/guide/guide.ts';
import type { Investigation } from '#/domain/guide/contact-kind.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { Instant } from '#/domain/time/instant.ts';
import type { EventKind } from './event.ts';
import { isOpen, stepped, type Rule } from './rule.ts';
import type { Ticket } from './ticket.ts';

/** What came of an investigation: the cause, or an appointment with a specialist of the routine. */
export type Investigated =
  | { readonly found: true }
  | { readonly found: false; readonly specialist: string; readonly appointment: Instant };

/** How matters of a ticket's kind are investigated first; undefined where they are not. */
export const investigationOf = (
  { kinds }: Guide,
  { kind }: Pick<Ticket, 'kind'>,
): Investigation | undefined => kinds.find(({ id }) => id === kind)?.investigation;

/**
 * The investigation comes to an end: with a cause, or, without one, with a day and hour booked with a specialist. Booked
 * once, it may be booked anew, and the cause may still be found.
 *
 * @returns `investigation/none`, `investigation/over`, `investigation/cause-missing`, `investigation/appointment-missing`,
 *          `investigation/appointment-past`
 * @source TRG-071, TRG-072
 */
export const investigated: Rule<'investigated'> = {
  by: ['agent'],
  unless: (ticket, guide) => {
    if (!isOpen(ticket)) return refuse('ticket/closed');
    if (!investigationOf(guide, ticket)) return refuse('investigation/none');
    return ticket.investigated?.found ? refuse('investigation/over') : undefined;
  },
  becomes: (ticket, event) => {
    const { found, specialist = '', appointment, text = '' } = event;
    if (found)
      return text.trim() === ''
        ? refuse('investigation/cause-missing')
        : { ...stepped(ticket, event), investigated: { found } };
    if (specialist === '' || appointment === undefined) return refuse('investigation/appointment-missing');
    return appointment > event.at
      ? { ...stepped(ticket, event), investigated: { found, specialist, appointment } }
      : refuse('investigation/appointment-past');
  },
};

/** The skill of a specialist, for one module. */
export const skillWanted = ({ skill }: Investigation, module: string): string =>
  skill.replaceAll('{{module}}', module);

/** No solution before it was said what the investigation found (TRG-071). */
export function unlessInvestigated(guide: Guide, ticket: Ticket, event: EventKind): Refusal | undefined {
  const investigation = event === 'solved' ? investigationOf(guide, ticket) : undefined;
  return investigation && !ticket.investigated
    ? refuse('investigation/not-recorded', { stage: investigation.stage })
    : undefined;
}
