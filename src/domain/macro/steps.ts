import type { MacroChanges } from '#/domain/guide/macro.ts';
import type { EventFacts } from '#/domain/ticket/event.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

type Step = 'classified' | 'severity_changed' | 'resumed' | 'entry_added' | 'forwarded';
/** One change of a macro, as the door takes it. */
export type MacroStep = { [Kind in Step]: { readonly event: Kind } & EventFacts[Kind] }[Step];

/**
 * What a macro changes before and after its text. What the ticket is about and how severe it is come first, since the
 * text may end it; who serves it from then on comes last, since the text is still of whoever wrote it.
 */
export function stepsOf(
  ticket: Ticket,
  changes: MacroChanges,
): { readonly before: readonly MacroStep[]; readonly after: readonly MacroStep[] } {
  const { category, justification, note = '' } = changes;
  const kind = other(changes.kind, ticket.kind);
  const severity = other(changes.severity, ticket.severity);
  const team = other(changes.team, ticket.team);
  const waits = ticket.state === 'waiting_customer' || ticket.state === 'on_hold';
  const before: MacroStep[] = [];
  if (changes.resume && waits) before.push({ event: 'resumed' });
  if (kind !== undefined || category !== undefined) before.push({ event: 'classified', kind, category });
  if (severity !== undefined)
    before.push({ event: 'severity_changed', severity, reason: changes.reason ?? '' });
  const after: MacroStep[] = [];
  if (justification !== undefined) after.push({ event: 'classified', justification });
  if (note.trim() !== '') after.push({ event: 'entry_added', visibility: 'internal', text: note });
  if (team !== undefined) after.push({ event: 'forwarded', team });
  return { before, after };
}

const other = (wanted: string | undefined, is: string | undefined) => (wanted === is ? undefined : wanted);
