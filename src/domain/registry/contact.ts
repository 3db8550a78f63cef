import { named, type Named, type RegistryFault } from './company.ts';
import { CONTACT_RIGHTS, RIGHT_FIELDS, type ContactRight } from './contact-rights.ts';
import { oneLine } from './one-line.ts';
import { phoneInWords, readPhone } from './phone.ts';
import { readTaxId } from './tax-id.ts';

/** A person of a customer, in one of her companies. */
export interface CompanyContact {
  readonly email: string;
  readonly name: string;
  /** As people write it; empty while it is not known. */
  readonly phone: string;
  /** Eleven digits, by which she is known on the telephone; empty while it is not known (TRG-123). */
  readonly cpf: string;
  /** What she is to the vendor, by the guide's ids; empty is nothing in particular. */
  readonly requester: string;
  /** Whether she keeps the contacts and the data of her company (TRG-114). */
  readonly administrator: boolean;
  /** What she may not do for her company. */
  readonly denied: readonly ContactRight[];
}

export const CONTACT_FIELDS = [
  'email',
  'name',
  'phone',
  'cpf',
  'requester',
  'administrator',
  'opens',
  'downloads',
  'approves',
  'seesCompany',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];
export type ContactDraft = Readonly<Partial<Record<ContactField, string>>>;

/** What is known of a contact, as one writes it. */
export const contactDraft = (
  { name, phone, cpf }: Pick<CompanyContact, 'name' | 'phone' | 'cpf'>,
  here:
    | (Pick<CompanyContact, 'requester' | 'administrator'> & { readonly denied: readonly string[] })
    | undefined,
): ContactDraft => ({
  name,
  phone,
  cpf,
  requester: here?.requester ?? '',
  administrator: here?.administrator === true ? 'sim' : 'não',
  ...rightsDraft(here?.denied ?? []),
});

/** What she may, each said. */
const rightsDraft = (denied: readonly string[]): Record<RightField, 'sim' | 'não'> => {
  const said = (right: ContactRight) => (denied.includes(right) ? 'não' : 'sim');
  return {
    opens: said('open_ticket'),
    downloads: said('download'),
    approves: said('paid_approval'),
    seesCompany: said('company_tickets'),
  };
};
type RightField = (typeof RIGHT_FIELDS)[ContactRight];

const YES = new Set(['sim', 's', 'yes', 'y', '1', 'true', 'x']);
const NO = new Set(['', 'não', 'nao', 'n', 'no', '0', 'false']);
const MOST_NAME = 200;
const MOST_EMAIL = 254;

/** Reads a whole contact and says all that is wrong with it. Of what she may, silence takes nothing away. */
export function readContact(
  draft: ContactDraft,
  requesterKinds: readonly Named[],
): { readonly contact: CompanyContact } | { readonly faults: readonly RegistryFault[] } {
  const faults: RegistryFault[] = [];
  const text = (field: ContactField) => oneLine(draft[field] ?? '');
  const fault = (field: ContactField, what: RegistryFault['fault']) =>
    void faults.push({ field, fault: what, value: text(field) });
  const email = text('email').toLowerCase();
  if (email === '') fault('email', 'missing');
  else if (!isAddress(email)) fault('email', 'email');
  const name = text('name');
  if (name === '') fault('name', 'missing');
  else if (name.length > MOST_NAME) fault('name', 'too-long');
  const phone = text('phone') === '' ? undefined : readPhone(text('phone'));
  if (phone === undefined && text('phone') !== '') fault('phone', 'phone');
  const tax = text('cpf') === '' ? undefined : readTaxId(text('cpf'));
  if (text('cpf') !== '' && tax?.kind !== 'cpf') fault('cpf', 'cpf');
  const requester = text('requester') === '' ? '' : named(text('requester'), requesterKinds);
  if (requester === undefined) fault('requester', 'requester');
  const said = text('administrator').toLowerCase();
  if (!YES.has(said) && !NO.has(said)) fault('administrator', 'yes-no');
  const denied = CONTACT_RIGHTS.filter((right) => {
    const field = RIGHT_FIELDS[right];
    const answer = text(field).toLowerCase();
    if (!YES.has(answer) && !NO.has(answer)) fault(field, 'yes-no');
    return answer !== '' && NO.has(answer);
  });
  if (faults.length > 0 || requester === undefined) return { faults };
  const administrator = YES.has(said);
  const told = phone ? phoneInWords(phone) : '';
  return { contact: { email, name, phone: told, cpf: tax?.text ?? '', requester, administrator, denied } };
}

/** One @ with something before it and a name with a dot after it; whether it arrives only a letter can tell. */
export const isAddress = (text: string) =>
  text.length <= MOST_EMAIL && /^[^\s@<>"',;]+@[^\s@<>"',;.]+(\.[^\s@<>"',;.]+)+$/.test(text);
