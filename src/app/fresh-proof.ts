import { isFresh } from '#/domain/entry/fresh-proof.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** For what opens an account to others, or a house. @throws Failure `session/proof-needed` */
export function checkProof({ person, now }: Pick<PersonalVisit, 'person' | 'now'>): void {
  if (!isFresh(person.provedAt, now)) throw new Failure('session/proof-needed');
}

/**
 * For what is her own beyond any company: a company account that does not speak for all of her companies does not touch
 * it, unless she proves who she is by what is hers.
 *
 * @throws Failure `session/proof-needed`
 */
export function checkOwn(visit: Pick<PersonalVisit, 'person' | 'now'>): void {
  if ((visit.person.unvouched ?? 0) > 0) checkProof(visit);
}
