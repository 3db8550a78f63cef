import { randomUUID } from 'node:crypto';
import fc from 'fast-check';

const NASTY = [
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '%00',
  "' or 1=1 --",
  "'; drop table ticket; --",
  '%',
  '_%\\',
  '\\',
  '$1',
  '{}',
  '{1,2}',
  '[]',
  'null',
  'NaN',
  '-1',
  '9'.repeat(60),
  '1e400',
  '٣',
  'İ'.repeat(30),
  '\u202e\ufeff',
  'ﷺ'.repeat(200),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  'x'.repeat(30_000),
  '🧁'.repeat(150),
];
export const nasty = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme' }),
);
export const anything = fc.oneof(
  nasty,
  fc.anything({ key: nasty, maxDepth: 3 }).map((value) => jsonable(value)),
  fc.constant(null),
);
export const cursor = fc.oneof(
  fc.constantFrom(
    'x/y',
    '/',
    '//',
    '1/2',
    '1,2',
    `1,2/${randomUUID()}`,
    `1.5/${randomUUID()}`,
    `${'9'.repeat(30)}/${randomUUID()}`,
    `${'9'.repeat(30)},1/${randomUUID()}`,
    `-1e9/${randomUUID()}`,
    `NaN/${randomUUID()}`,
    `infinity/${randomUUID()}`,
    `null,1/${randomUUID()}`,
    `1/${randomUUID()}/x`,
    `,/${randomUUID()}`,
    `}/${randomUUID()}`,
  ),
  nasty,
);
export const VIEWS = [
  'queue',
  'mine',
  'unassigned',
  'waiting_customer',
  'awaiting_acceptance',
  'late',
  'closed',
  'all',
];
export const EVENTS = [
  'taken',
  'assigned',
  'forwarded',
  'replied',
  'entry_added',
  'waiting_customer',
  'on_hold',
  'resumed',
  'solved',
  'severity_changed',
  'escalated',
  'forwarded_to_maintenance',
  'returned_from_maintenance',
  'contact_attempted',
  'accepted',
  'rejected',
  'closed',
  'customer_replied',
  'refused',
  'postponed',
  'accepted_with_reservations',
  'opened',
  'warned',
  'breached',
  'merged',
  'time_logged',
  'reminded',
  'accepted_tacitly',
  'constructor',
  '__proto__',
];

function jsonable(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value)) ?? null;
  } catch {
    return null;
  }
}
