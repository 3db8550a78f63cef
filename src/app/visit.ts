import { enterAs, workAsDesk, type Entrant, type Face, type Tx } from '#/db/work.ts';
import type { Role } from '#/domain/people/role.ts';
import type { ActorKind } from '#/domain/ticket/event.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';
import { closesPortal, enterPortal, keepTurnedAway } from './gate.ts';
import type { Guides } from './guides.ts';
import type { Site } from './site.ts';

/** One piece of work: who does it, when, and the transaction it happens in. */
export interface Visit {
  readonly tx: Tx;
  readonly now: Instant;
  readonly guides: Guides;
  readonly chance: () => number;
  readonly by: ActorKind;
  /** Network address it came from, where it came from one. */
  readonly address?: string | undefined;
  /** Nobody in particular when the guide itself acts. */
  readonly person?: Entrant | undefined;
}

/** A visit of somebody who signed in. */
export interface PersonalVisit extends Visit {
  readonly person: Entrant;
}

/** How somebody enters. */
export interface Entering {
  /** For what tells her why the portal is closed to her, and for nothing else. */
  readonly evenIfBarred?: boolean;
  /** She looks and changes nothing: the gate is asked only where it closes the portal itself. */
  readonly reads?: boolean;
}

/**
 * Works for the person behind a session, in one transaction, with her eyes only.
 *
 * @throws Failure `session/none` when the session is over or of the other side; `gate/…` when the portal is closed to her; of several companies
 *         those are left out for which it is
 */
export async function visit<Result>(
  site: Site,
  face: Face,
  tokenHash: string | undefined,
  work: (visit: PersonalVisit) => Promise<Result>,
  { evenIfBarred = false, reads = false }: Entering = {},
): Promise<Result> {
  if (tokenHash === undefined) throw new Failure('session/none');
  const now = site.now();
  const { guides, chance } = site;
  const by = face === 'desk' ? 'agent' : 'customer';
  const entered = async (tx: Tx, person: Entrant) => {
    const own = { tx, now, guides, chance, by, person } as const;
    if (!evenIfBarred && needsSecondFactor(own)) throw new Failure('session/second-factor-needed');
    return { result: await work(face === 'portal' && !evenIfBarred ? await enterPortal(own) : own) };
  };
  try {
    const standings = face === 'portal' && (!reads || closesPortal(guides.current.guide));
    const answer = await enterAs(site.pool, face, { tokenHash, at: now, standings }, entered);
    if (!answer) throw new Failure('session/none');
    return answer.result;
  } catch (error) {
    await keepTurnedAway(site, error);
    throw error;
  }
}

/** Works for the guide itself: what it demands at an instant. */
export function visitAsGuide<Result>(site: Site, work: (visit: Visit) => Promise<Result>): Promise<Result> {
  const { guides, chance } = site;
  return workAsDesk(site.pool, (tx) => work({ tx, now: site.now(), guides, chance, by: 'system' }));
}

/** Whether the guide asks a second factor of her role, and she has none yet. */
export const needsSecondFactor = ({ person, guides }: Pick<PersonalVisit, 'person' | 'guides'>): boolean =>
  person.hasSecond !== true && asksSecondFactor(guides, person.roles);

/** Whether the guide lets nobody of such a role in by a password alone. */
export const asksSecondFactor = ({ current }: Guides, roles: readonly Role[]): boolean =>
  roles.some((role) => current.guide.entry.secondFactor.includes(role));
