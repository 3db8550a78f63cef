import { keepOwnProfile, ownChanges, ownProfile, type KeptProfile, type OwnChange } from '#/db/profile.ts';
import {
  isOwnField,
  profileChanges,
  PROFILE_FIELDS,
  readProfile,
  type OwnField,
  type ProfileDraft,
  type ProfileField,
} from '#/domain/people/profile.ts';
import type { RegistryFault } from '#/domain/registry/company.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import { checkOwn } from './fresh-proof.ts';
import { needsSecondFactor, type PersonalVisit } from './visit.ts';

export interface Profile {
  readonly kept: KeptProfile;
  /** What is written of her, field by field. */
  readonly written: ProfileDraft;
  readonly changes: readonly OwnChange[];
}

/** One's own data, of either side (TRG-113, TTL-089). */
export async function profileOf(visit: PersonalVisit): Promise<Profile> {
  const { kept, written } = await present(visit);
  return { kept, written, changes: await ownChanges(visit.tx) };
}

/**
 * Writes one's own data; every change is audited by the names of its fields.
 *
 * @param draft fields by name; one that is kept by others is refused, whatever it says (TTL-092)
 * @returns what is wrong, field by field; nothing is written then (TTL-090)
 * @throws Failure `profile/not-yours`, `profile/cpf-taken`
 */
export async function keepProfile(
  visit: PersonalVisit,
  draft: Readonly<Partial<Record<ProfileField, string>>>,
): Promise<readonly RegistryFault[]> {
  unlessSecondFactor(visit);
  checkOwn(visit);
  const foreign = PROFILE_FIELDS.find((field) => draft[field] !== undefined && !isOwnField(field));
  if (foreign !== undefined) throw new Failure('profile/not-yours', { field: foreign });
  const { written } = await present(visit);
  const read = readProfile(draft, written, visit.guides.current.guide.entry.profile);
  if ('faults' in read) return read.faults;
  const changes = profileChanges(written, read.profile);
  if (changes.length === 0) return [];
  if ((await keepOwnProfile(visit.tx, read.profile)) === 'taken') throw new Failure('profile/cpf-taken');
  await auditedOfOneself(visit, 'profile_changed', { changes: changes.join(', ') });
  return [];
}

/** Writes down what somebody did to her own data; the company is the first one she speaks for. */
export const auditedOfOneself = (
  visit: PersonalVisit,
  act: 'profile_changed' | 'email_asked' | 'phone_confirmed' | 'pin_changed',
  facts: Parameters<typeof audited>[3] = {},
): Promise<void> => {
  const [company] = visit.person.companies;
  return audited(
    visit,
    act,
    { kind: 'person', id: visit.person.id, ...(company && { company: company.id }) },
    facts,
  );
};

/** One's own data is open also where the portal is barred, but not before a second factor the guide asks for. */
export function unlessSecondFactor(visit: PersonalVisit): void {
  if (needsSecondFactor(visit)) throw new Failure('session/second-factor-needed');
}

async function present({ tx, now, person }: PersonalVisit) {
  const kept = await ownProfile(tx, now);
  if (!kept) throw new Failure('session/none');
  const written: Partial<Record<OwnField, string>> = {
    ...kept.profile,
    name: person.name,
    phone: kept.phone,
    cpf: kept.cpf ?? '',
  };
  return { kept, written };
}
