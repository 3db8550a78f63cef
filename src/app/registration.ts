import { addressee } from '#/db/entry-links.ts';
import { changeEmailOf, findToRegister, type FoundContact } from '#/db/registration.ts';

import { registrationTeam } from '#/domain/guide/mail.ts';
import type { Proof } from '#/domain/people/proof.ts';
import { mayRegister } from '#/domain/people/rights.ts';
import { isAddress } from '#/domain/registry/contact.ts';
import { readTaxId } from '#/domain/registry/tax-id.ts';
import { audited } from './audited.ts';
import { invite } from './entry-links.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** Whether she works at the registration desk: of its team by the guide, or keeping customers anyway (TRG-095). */
export const isRegistrar = ({ person, guides }: Pick<PersonalVisit, 'person' | 'guides'>): boolean =>
  mayRegister(person, registrationTeam(guides.current.guide));

/** Contacts whose access is asked about. @throws Failure `policy/not-allowed` */
export async function contactsToRegister(visit: PersonalVisit, text: string): Promise<FoundContact[]> {
  unlessRegistrar(visit);
  const tax = readTaxId(text);
  return await findToRegister(visit.tx, text, tax?.kind === 'cpf' ? tax.text : undefined);
}

/**
 * Gives a contact another address after her identity was verified; both addresses are told, and how she was verified is
 * written down (TRG-094).
 *
 * @throws Failure `policy/not-allowed`, `profile/email-unreadable`, `contact/taken`, `contact/unknown`
 */
export async function changeContactEmail(
  visit: PersonalVisit,
  contact: string,
  { email: written, proof }: { readonly email: string; readonly proof: Proof },
): Promise<void> {
  unlessRegistrar(visit);
  const email = written.trim().toLowerCase();
  if (!isAddress(email)) throw new Failure('profile/email-unreadable');
  // With her own eyes: somebody of a sales channel helps the customers of her unit alone.
  if (!(await addressee(visit.tx, contact))) throw new Failure('contact/unknown');
  const said = await changeEmailOf(visit.tx, contact, email);
  if (said !== 'kept') throw new Failure(said === 'taken' ? 'contact/taken' : 'contact/unknown');
  await verified(visit, contact, proof);
  await audited(visit, 'email_changed', { kind: 'person', id: contact });
}

/** Sends a contact who was verified the link by which she sets her password (TRG-092). @throws Failure as `invite` */
export async function activateContact(visit: PersonalVisit, contact: string, proof: Proof): Promise<void> {
  unlessRegistrar(visit);
  await invite(visit, contact);
  await verified(visit, contact, proof);
}

const verified = (visit: PersonalVisit, contact: string, proof: Proof) =>
  audited(visit, 'identity_verified', { kind: 'person', id: contact }, { proof });

export function unlessRegistrar(visit: PersonalVisit): void {
  if (!isRegistrar(visit)) throw new Failure('policy/not-allowed');
}
