import { readPostalCode, isState } from '#/domain/registry/address.ts';
import type { RegistryFault } from '#/domain/registry/company.ts';
import { phoneInWords, readPhone } from '#/domain/registry/phone.ts';
import { readTaxId } from '#/domain/registry/tax-id.ts';

/** What a person keeps of herself. */
export const OWN_FIELDS = [
  'name',
  'cpf',
  'phone',
  'extension',
  'mobile',
  'department',
  'cost_centre',
  'location',
  'skype',
  'postal_code',
  'address',
  'district',
  'complement',
  'city',
  'state',
  'notes',
] as const;
export type OwnField = (typeof OWN_FIELDS)[number];

/** What is shown of her and kept by others: the vendor, her company, or a page of its own (TTL-092). */
export const SHOWN_FIELDS = [
  'company',
  'category',
  'customer',
  'access_level',
  'permission_group',
  'report_permission',
  'registration_date',
  'email',
  'login',
  'login_mode',
  'password',
] as const;

export const PROFILE_FIELDS = [...OWN_FIELDS, ...SHOWN_FIELDS] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** Fields of a profile in the guide's order; what it does not name is not asked (TTL-090, TTL-091). */
export interface ProfileRule {
  readonly demanded: readonly ProfileField[];
  readonly offered: readonly ProfileField[];
}

export type ProfileDraft = Readonly<Partial<Record<OwnField, string>>>;

/** A profile that was read; `more` are the fields that are nowhere else, without those left empty. */
export interface ReadProfile {
  readonly name: string;
  readonly phone: string;
  /** Eleven digits; null where she said none. */
  readonly cpf: string | null;
  readonly more: Readonly<Partial<Record<OwnField, string>>>;
}

const MOST_NAME = 200;
const MOST_NOTES = 2_000;
const MOST_TEXT = 120;
/** Columns of their own; the others are one document. */
const COLUMNS: readonly OwnField[] = ['name', 'phone', 'cpf'];

export const isOwnField = (field: ProfileField): field is OwnField =>
  (OWN_FIELDS as readonly ProfileField[]).includes(field);

/** The fields a person may write, by the guide; her name always. */
export const ownFields = ({ demanded, offered }: ProfileRule): readonly OwnField[] => [
  ...new Set(['name' as const, ...demanded.filter(isOwnField), ...offered.filter(isOwnField)]),
];

/**
 * Reads a whole profile and says all that is wrong with it. What the guide does not ask stays as it is.
 *
 * @param kept what is written of her already, by field
 */
export function readProfile(
  draft: ProfileDraft,
  kept: ProfileDraft,
  rule: ProfileRule,
): { readonly profile: ReadProfile } | { readonly faults: readonly RegistryFault[] } {
  const faults: RegistryFault[] = [];
  const asked = ownFields(rule);
  const values: Partial<Record<OwnField, string>> = { ...kept };
  for (const field of asked) {
    if (field === 'cpf' && (kept.cpf ?? '') !== '') continue; // hers to say once
    const text = (draft[field] ?? kept[field] ?? '').trim();
    const read = text === '' ? '' : readField(field, text);
    if (text === '' && (field === 'name' || rule.demanded.includes(field)))
      faults.push({ field, fault: 'missing' });
    else if (typeof read !== 'string') faults.push({ field, fault: read.fault, value: text });
    else values[field] = read;
  }
  if (faults.length > 0) return { faults };
  const more = Object.fromEntries(
    OWN_FIELDS.filter((field) => !COLUMNS.includes(field) && values[field]).map((field) => [
      field,
      values[field] ?? '',
    ]),
  );
  return { profile: { name: values.name ?? '', phone: values.phone ?? '', cpf: values.cpf || null, more } };
}

/** Fields in which two profiles differ. */
export const profileChanges = (
  before: ProfileDraft,
  { name, phone, cpf, more }: ReadProfile,
): readonly OwnField[] => {
  const after: ProfileDraft = { ...more, name, phone, cpf: cpf ?? '' };
  return OWN_FIELDS.filter((field) => (before[field] ?? '') !== (after[field] ?? ''));
};

function readField(field: OwnField, text: string): string | Pick<RegistryFault, 'fault'> {
  switch (field) {
    case 'phone':
    case 'mobile': {
      const phone = readPhone(text);
      if (!phone || (field === 'mobile' && phone.kind !== 'mobile')) return { fault: 'phone' };
      return phoneInWords(phone);
    }
    case 'cpf': {
      const tax = readTaxId(text);
      return tax?.kind === 'cpf' ? tax.text : { fault: 'cpf' };
    }
    case 'state':
      return isState(text.toUpperCase()) ? text.toUpperCase() : { fault: 'state' };
    case 'postal_code':
      return readPostalCode(text) ?? { fault: 'postal-code' };
    default:
      return text.length > mostOf(field) ? { fault: 'too-long' } : text;
  }
}

const mostOf = (field: OwnField) =>
  field === 'name' ? MOST_NAME : field === 'notes' ? MOST_NOTES : MOST_TEXT;
