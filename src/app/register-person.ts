import { uninvited } from '#/db/entry-links.ts';
import { companyWithId, contactsAt } from '#/db/registry.ts';
import type { Proof } from '#/domain/people/proof.ts';
import type { ContactField } from '#/domain/registry/contact.ts';
import { audited } from './audited.ts';
import { invite } from './entry-links.ts';
import { Failure } from './failure.ts';
import { unlessRegistrar } from './registration.ts';
import { keepContact, type Proposal } from './registry.ts';
import type { PersonalVisit } from './visit.ts';

/** Somebody who asks to be registered, by mail or telephone. */
export interface Newcomer {
  readonly company: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly requester?: string | undefined;
  /** Whether the company named her to keep its contacts (TRG-089). */
  readonly administrator: boolean;
  readonly proof: Proof;
}

/**
 * The registration team registers somebody with her company and sends her the link by which she sets a password; how it
 * was verified that she is of that company is written down (PRN-033). Whoever is known at another company keeps her name
 * and telephone: what a stranger calls herself changes nobody's record.
 *
 * @throws Failure `policy/not-allowed`, `company/unknown`, and as `invite`
 */
export async function registerPerson(
  visit: PersonalVisit,
  { company: id, proof, name, email, phone, requester, administrator }: Newcomer,
): Promise<Proposal<ContactField> & { readonly id?: string }> {
  unlessRegistrar(visit);
  const company = await companyWithId(visit.tx, id);
  if (!company) throw new Failure('company/unknown');
  const address = email.trim().toLowerCase();
  const isKnown = (await contactsAt(visit.tx, [address])).has(address);
  const kept = await keepContact(visit, company, {
    email: address,
    ...(!isKnown && { name, phone }),
    ...(requester !== undefined && { requester }),
    ...(administrator && { administrator: 'sim' }),
  });
  if (kept.outcome === 'refused' || kept.id === undefined) return kept;
  const person = { kind: 'person', id: kept.id } as const;
  if ((await uninvited(visit.tx, id)).some((one) => one.id === kept.id)) await invite(visit, kept.id);
  await audited(visit, 'contact_kept', { ...person, company: id });
  await audited(visit, 'identity_verified', person, { proof });
  return kept;
}
