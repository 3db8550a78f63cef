import {
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
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** What an administrator of a company may take from one of its contacts (TRG-090). */
export const RIGHTS = ['open_ticket', 'download', 'paid_approval'] as const;
export type Right = (typeof RIGHTS)[number];

/** A company of hers as it is registered, its account, and its people for whoever keeps them. @throws Failure `company/not-yours` */
export async function ownRecord({ tx, person }: PersonalVisit, id: string) {
  const company = person.companies.some((own) => own.id === id) ? await ownCompany(tx, id) : undefined;
  if (!company) throw new Failure('company/not-yours');
  return { company, account: await ownAccount(tx, id), contacts: await ownContacts(tx, id) };
}

/** @throws Failure `policy/not-allowed` when she does not keep its contacts, `contact/taken`, `contact/last-administrator` */
export async function keepContactOfMine(
  { tx }: PersonalVisit,
  company: string,
  draft: ContactDraft,
  denied: readonly Right[],
): Promise<readonly RegistryFault[]> {
  const read = readContact(draft, []);
  if ('faults' in read) return read.faults;
  unless(await keepOwnContact(tx, company, { ...read.contact, denied }));
  return [];
}

/** She speaks for the company no more. @throws Failure as keepContactOfMine, `contact/unknown` */
export async function removeContactOfMine(
  { tx }: PersonalVisit,
  company: string,
  person: string,
): Promise<void> {
  unless(await leaveOwnCompany(tx, company, person));
}

/** @throws Failure `policy/not-allowed` when she does not keep its data */
export async function keepAddressesOfMine(
  { tx, now }: PersonalVisit,
  company: string,
  draft: Readonly<Partial<Record<AddressField, string>>>,
): Promise<readonly RegistryFault[]> {
  const read = readAddresses(draft);
  if ('faults' in read) return read.faults;
  if (!(await keepOwnAddresses(tx, company, read, now))) throw new Failure('policy/not-allowed');
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
