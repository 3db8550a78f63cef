import fc from 'fast-check';
import type { Guide } from '#/domain/guide/guide.ts';
import { rules } from '#/domain/ticket/decide.ts';
import type { ActorKind, Channel, EventKind, TicketEvent } from '#/domain/ticket/event.ts';

export const KINDS = Object.keys(rules) as Exclude<EventKind, 'opened'>[];
export const ACTORS: readonly ActorKind[] = ['customer', 'agent', 'system'];
const CHANNELS: readonly Channel[] = ['portal', 'desk', 'email', 'phone', 'api', 'system'];

/** An event of a kind with every fact any event may carry, well filled in. */
export const wellFilled = (guide: Guide, kind: EventKind, by: ActorKind, at: number, other: string) =>
  ({
    event: kind,
    at,
    by,
    actor: by === 'system' ? undefined : 'alguém',
    channel: by === 'agent' ? 'phone' : 'portal',
    team: guide.teams.at(-1)?.id,
    severity: other,
    reason: 'porque sim',
    visibility: 'public',
    outcome: 'reached',
    to: 'paulo',
    into: '00000001',
    child: '00000002',
    clock: 'support',
    percent: 80,
    minutes: 10,
    score: 1,
    approved: true,
    text: 'texto',
    label: '1.0-p1',
    version: '1.0',
    file: 'x',
    area: kind === 'forwarded_to_maintenance' ? undefined : guide.areas.at(-1)?.id,
  }) as unknown as TicketEvent;

/** Any event of anybody at any time, sensible or not. */
export const anyEvent = (guide: Guide): fc.Arbitrary<TicketEvent> =>
  fc
    .record({
      event: fc.oneof(
        fc.constantFrom<EventKind>('opened', ...KINDS),
        fc.constantFrom<EventKind>(
          'taken',
          'waiting_customer',
          'customer_replied',
          'solved',
          'refused',
          'merged',
        ),
      ),
      by: fc.constantFrom(...ACTORS),
      channel: fc.constantFrom(...CHANNELS),
      actor: fc.constantFrom(undefined, 'marina', 'joao'),
      after: fc.oneof(
        fc.constant(0),
        fc.integer({ min: -60_000, max: 3_600_000 }),
        fc.integer({ min: 0, max: 20 * 86_400_000 }),
      ),
      severity: fc.constantFrom(...guide.severities.map(({ id }) => id), 'nenhuma'),
      team: fc.constantFrom(...guide.teams.map(({ id }) => id), 'nenhuma'),
      reason: fc.constantFrom('', '  ', 'porque sim'),
      visibility: fc.constantFrom('public', 'internal'),
      outcome: fc.constantFrom('reached', 'not_reached', 'not_reached'),
      clock: fc.constantFrom('support', 'response', ''),
      level: fc.constantFrom(undefined, 1, 3),
      gut: fc.constantFrom(undefined, [5, 4, 3]),
    })
    .map(
      ({ after, ...facts }) =>
        ({
          ...facts,
          at: after,
          to: 'paulo',
          into: '1',
          child: '2',
          label: '1.0-p1',
          version: '1.0',
          file: 'x',
          percent: 50,
          minutes: 1,
          score: 2,
          approved: false,
        }) as unknown as TicketEvent,
    );
