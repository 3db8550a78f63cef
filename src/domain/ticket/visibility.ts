import type { EventKind, TicketEvent, Visibility } from './event.ts';

/** What customers do not see: how the vendor organises itself, costs, warnings, and what was rated. */
const INTERNAL: ReadonlySet<EventKind> = new Set([
  'classified',
  'assigned',
  'forwarded',
  'escalated',
  'time_logged',
  'time_waived',
  'child_opened',
  'rated',
  'warned',
  'breached',
]);

export function visibilityOf(event: TicketEvent): Visibility {
  if (event.event === 'entry_added') return event.visibility;
  if (event.event === 'area_involved' || event.event === 'area_answered')
    return event.visibility ?? 'internal';
  if (event.event === 'time_logged' && event.visibility !== undefined) return event.visibility;
  if (event.event === 'escalated' && event.by === 'customer') return 'public';
  return INTERNAL.has(event.event) ? 'internal' : 'public';
}

/** What somebody wrote: the text of an entry, or the reason of an act. */
export function bodyOf(event: TicketEvent): string | undefined {
  const written =
    'text' in event
      ? event.text
      : 'reason' in event
        ? event.reason
        : 'cause' in event
          ? event.cause
          : undefined;
  return written === undefined || written.trim() === '' || event.by === 'system' ? undefined : written;
}
