import {
  askOwnContactBack,
  keepOwnAddresses,
  keepOwnContact,
  leaveOwnCompany,
  ownAccount,
  ownCompany,
  ownContacts,
  type OwnKept,
} from '#/db/own-company.ts';
import { readAddresses, type AddressField, type RegistryFault } from '#/domain/registry/company.ts';
import { readContact, type ContactDraft } from '#/domain/registry/contact.ts';
import type { ContactRight } from '#/domain/registry/contact-rights.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** A company of hers as it is registered, its account, and its people for whoever keeps them. @throws Failure `company/not-yours` */
export async function ownRecord({ tx, person }: PersonalVisit, id: string) {
  const company = person.companies.some((own) => own.id === id) ? await ownCompany(tx, id) : undefined;
  if (!company) throw new Failure('company/not-yours');
  return { company, account: await ownAccount(tx, id), contacts: await ownContacts(tx, id) };
}

/**
 * Keeps a contact of a company. Somebody it took out itself is invited back: she speaks for it again once she agrees.
 *
 * @throws Failure `policy/not-allowed` when she does not keep its contacts, `contact/taken`, `contact/last-administrator`
 */
export async function keepContactOfMine(
  visit: PersonalVisit,
  company: string,
  draft: ContactDraft,
  denied: readonly ContactRight[],
): Promise<readonly RegistryFault[]> {
  const read = readContact(draft, []);
  if ('faults' in read) return read.faults;
  const contact = { ...read.contact, denied };
  const kept = await keepOwnContact(visit.tx, company, contact);
  unless(kept === 'taken' ? await askOwnContactBack(visit.tx, company, contact, visit.now) : kept);
  await audited(visit, 'own_contact_kept', { kind: 'company', id: company, company });
  return [];
}

/** She speaks for the company no more. @throws Failure as keepContactOfMine, `contact/unknown` */
export async function removeContactOfMine(
  visit: PersonalVisit,
  company: string,
  person: string,
): Promise<void> {
  unless(await leaveOwnCompany(visit.tx, company, person));
  await audited(visit, 'own_contact_removed', { kind: 'person', id: person, company });
}

/** @throws Failure `policy/not-allowed` when she does not keep its data */
export async function keepAddressesOfMine(
  visit: PersonalVisit,
  company: string,
  draft: Readonly<Partial<Record<AddressField, string>>>,
): Promise<readonly RegistryFault[]> {
  const read = readAddresses(draft);
  if ('faults' in read) return read.faults;
  if (!(await keepOwnAddresses(visit.tx, company, read, visit.now))) throw new Failure('policy/not-allowed');
  await audited(visit, 'own_company_kept', { kind: 'company', id: company, company });
  return [];
}

const REFUSALS = {
  refused: 'policy/not-allowed',
  taken: 'contact/taken',
  last: 'contact/last-administrator',
  unknown: 'contact/unknown',
} as const;

function unless(kept: OwnKept): void {
  if (kept !== 'kept') throw new Failure(REFUSALS[kept]);
}
