import { announcePresence } from '#/db/presence.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** What an agent does with a ticket she has open. */
export type Doing = 'looking' | 'writing' | 'leaving';

/**
 * Tells every node that an agent has a ticket open; nothing of it is kept, and it is over when she does not say it
 * again.
 *
 * @throws Failure `ticket/not-found`
 */
export async function beHere({ tx, person }: PersonalVisit, number: string, doing: Doing): Promise<void> {
  const here = { number, person: person.id, name: person.name, doing };
  if (!(await announcePresence(tx, here))) throw new Failure('ticket/not-found', { number });
}
