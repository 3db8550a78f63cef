import { giveConsent, ownConsent } from '#/db/consents.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import { unlessSecondFactor } from './profile.ts';
import type { PersonalVisit } from './visit.ts';

export interface OwnNotice {
  readonly version: string;
  /** When she agreed to it. */
  readonly agreedAt: Instant | null;
}

/** The notice in force and whether she agreed to it; undefined where the guide has none. */
export async function ownNotice({ tx, guides }: PersonalVisit): Promise<OwnNotice | undefined> {
  const { privacy } = guides.current.guide;
  return privacy && { version: privacy.version, agreedAt: await ownConsent(tx, privacy.version) };
}

/**
 * She read the notice and agrees; once for each version (LGPD, art. 8).
 *
 * @throws Failure `privacy/contacts-only`, `privacy/other-version` when it is no longer the one in force
 */
export async function agree(visit: PersonalVisit, version: string): Promise<void> {
  unlessSecondFactor(visit);
  const { tx, now, person, guides, address = '' } = visit;
  if (person.kind !== 'contact') throw new Failure('privacy/contacts-only');
  if (guides.current.guide.privacy?.version !== version) throw new Failure('privacy/other-version');
  if (await giveConsent(tx, version, now, address))
    await audited(visit, 'consent_given', { kind: 'person', id: person.id }, { version });
}
