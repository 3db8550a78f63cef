import type { Address } from './address.ts';
import { isState, readPostalCode } from './address.ts';
import { isCustomerCode, MOST_OLD_CODE, oldCodeKey } from './customer-code.ts';
import { changesBetween, type FieldChange } from './field-change.ts';
import type { LocalDate } from '#/domain/time/instant.ts';
import { readTaxId } from './tax-id.ts';
import { oneLine } from './one-line.ts';
import { readDate } from './written-date.ts';

/** A customer as it is registered. */
export interface Company {
  readonly code: string;
  readonly name: string;
  readonly tradeName: string;
  /** CNPJ or CPF without punctuation; undefined while it is not known. */
  readonly taxId: string | undefined;
  readonly plan: string;
  /** Id of a contract of the guide. */
  readonly contract: string | undefined;
  /** Last day of the contract; undefined is one without an end. */
  readonly contractUntil: LocalDate | undefined;
  /** Sales channel or unit that serves it. */
  readonly unit: string;
  /** New, installed base …, in the vendor's words (TRG-009). */
  readonly segment: string;
  readonly address: Partial<Address>;
  /** Where the bills go; empty is the same place. */
  readonly billing: Partial<Address>;
  readonly oldCodes: readonly string[];
}

/** What somebody wrote, field by field, in a form or in a line of a file. */
export type CompanyDraft = Readonly<Partial<Record<CompanyField, string>>>;
export const COMPANY_FIELDS = [
  'code',
  'name',
  'tradeName',
  'taxId',
  'plan',
  'contract',
  'contractUntil',
  'unit',
  'segment',
  'street',
  'city',
  'state',
  'postalCode',
  'billingStreet',
  'billingCity',
  'billingState',
  'billingPostalCode',
  'oldCodes',
] as const;
export type CompanyField = (typeof COMPANY_FIELDS)[number];

export interface RegistryFault {
  readonly field: string;
  readonly fault:
    | 'missing'
    | 'too-long'
    | 'code'
    | 'tax-id'
    | 'cpf'
    | 'contract'
    | 'date'
    | 'state'
    | 'postal-code'
    | 'old-code'
    | 'email'
    | 'phone'
    | 'requester'
    | 'yes-no'
    | 'company'
    | 'taken'
    | 'twice'
    | 'repeated'
    | 'beyond'
    | 'agent'
    | 'agent-twice'
    | 'product'
    | 'module'
    | 'edition'
    | 'add-on'
    | 'parameter'
    | 'to-come'
    | 'evidence'
    | 'right';
  /** What was written, or who has it already. */
  readonly value?: string;
  /** What was meant, as it seems. */
  readonly near?: string;
}

/** What the guide names: people write the label, files of other systems the id. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** The id of what was written, by id or by label. */
export const named = (written: string, known: readonly Named[]): string | undefined =>
  (
    known.find(({ id }) => id === written) ??
    known.find(({ label }) => label.toLowerCase() === written.toLowerCase())
  )?.id;

const MOST_NAME = 200;
const MOST_TEXT = 120;

/** Reads a whole record and says all that is wrong with it, not only the first. */
export function readCompany(
  draft: CompanyDraft,
  contracts: readonly Named[],
): { readonly company: Company } | { readonly faults: readonly RegistryFault[] } {
  const faults: RegistryFault[] = [];
  const fault = (field: CompanyField, what: RegistryFault['fault']) =>
    void faults.push({ field, fault: what, value: draft[field] ?? '' });
  const text = (field: CompanyField, most = MOST_TEXT) => {
    const written = oneLine(draft[field] ?? '');
    if (written.length > most) fault(field, 'too-long');
    return written;
  };
  const code = text('code');
  if (!isCustomerCode(code)) fault('code', code === '' ? 'missing' : 'code');
  const name = text('name', MOST_NAME);
  if (name === '') fault('name', 'missing');
  const taxId = text('taxId') === '' ? undefined : readTaxId(text('taxId'))?.text;
  if (taxId === undefined && text('taxId') !== '') fault('taxId', 'tax-id');
  const contract = text('contract') === '' ? undefined : named(text('contract'), contracts);
  if (contract === undefined && text('contract') !== '') fault('contract', 'contract');
  const contractUntil = readDate(text('contractUntil'));
  if (contractUntil === undefined && text('contractUntil') !== '') fault('contractUntil', 'date');
  const oldCodes = text('oldCodes', MOST_TEXT * 4)
    .split(/[,;|]/)
    .map(oldCodeKey)
    .filter((old) => old !== '');
  if (oldCodes.some((old) => old.length > MOST_OLD_CODE)) fault('oldCodes', 'old-code');
  const addresses = readAddresses(draft);
  if ('faults' in addresses) faults.push(...addresses.faults);
  const company: Company = {
    code,
    name,
    taxId,
    contract,
    contractUntil,
    oldCodes: [...new Set(oldCodes)].toSorted(),
    tradeName: text('tradeName', MOST_NAME),
    plan: text('plan'),
    unit: text('unit'),
    segment: text('segment'),
    address: 'faults' in addresses ? {} : addresses.address,
    billing: 'faults' in addresses ? {} : addresses.billing,
  };
  return faults.length > 0 ? { faults } : { company };
}

export const ADDRESS_FIELDS = [
  'street',
  'city',
  'state',
  'postalCode',
  'billingStreet',
  'billingCity',
  'billingState',
  'billingPostalCode',
] as const satisfies readonly CompanyField[];
export type AddressField = (typeof ADDRESS_FIELDS)[number];

/** Both addresses of a company, or all that is wrong with them. */
export function readAddresses(
  draft: Readonly<Partial<Record<AddressField, string>>>,
): Pick<Company, 'address' | 'billing'> | { readonly faults: readonly RegistryFault[] } {
  const faults: RegistryFault[] = [];
  const read = (street: AddressField, city: AddressField, state: AddressField, postalCode: AddressField) => {
    const text = (field: AddressField) => {
      const written = oneLine(draft[field] ?? '');
      if (written.length > MOST_TEXT) faults.push({ field, fault: 'too-long', value: '' });
      return written;
    };
    const uf = text(state).toUpperCase();
    if (uf !== '' && !isState(uf)) faults.push({ field: state, fault: 'state', value: uf });
    const cep = readPostalCode(text(postalCode));
    if (text(postalCode) !== '' && cep === undefined)
      faults.push({ field: postalCode, fault: 'postal-code', value: text(postalCode) });
    return {
      ...(text(street) !== '' && { street: text(street) }),
      ...(text(city) !== '' && { city: text(city) }),
      ...(uf !== '' && { state: uf }),
      ...(cep !== undefined && { postalCode: cep }),
    };
  };
  const address = read('street', 'city', 'state', 'postalCode');
  const billing = read('billingStreet', 'billingCity', 'billingState', 'billingPostalCode');
  return faults.length > 0 ? { faults } : { address, billing };
}

/** The record as one writes it, so that an export is an import. */
export function companyDraft({ address, billing, oldCodes, ...company }: Company): Required<CompanyDraft> {
  return {
    ...company,
    taxId: company.taxId ?? '',
    contract: company.contract ?? '',
    contractUntil: company.contractUntil ?? '',
    oldCodes: oldCodes.join(', '),
    ...addressDraft({ address, billing }),
  };
}

/** Both addresses as one writes them. */
export const addressDraft = ({
  address,
  billing,
}: Pick<Company, 'address' | 'billing'>): Record<AddressField, string> => ({
  street: address.street ?? '',
  city: address.city ?? '',
  state: address.state ?? '',
  postalCode: address.postalCode ?? '',
  billingStreet: billing.street ?? '',
  billingCity: billing.city ?? '',
  billingState: billing.state ?? '',
  billingPostalCode: billing.postalCode ?? '',
});

/** What becomes of the fields in which two records differ. */
export const companyChanges = (before: Company, after: Company): readonly FieldChange<CompanyField>[] =>
  changesBetween(COMPANY_FIELDS, companyDraft(before), companyDraft(after));
