import { isFresh } from '#/domain/entry/fresh-proof.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** For what opens an account to others, or a house. @throws Failure `session/proof-needed` */
export function checkProof({ person, now }: Pick<PersonalVisit, 'person' | 'now'>): void {
  if (!isFresh(person.provedAt, now)) throw new Failure('session/proof-needed');
}
