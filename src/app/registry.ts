import { accountOf, assignAccount, type AccountPart } from '#/db/account-assignments.ts';
import { isActiveAgent } from '#/db/people.ts';
import {
  companiesWithCodes,
  companyWithId,
  contactsAt,
  contactsOf,
  takeFromCompany,
  whoHas,
  whoHasCpf,
  writeCompany,
  writeContact,
  type KeptCompany,
} from '#/db/registry.ts';
import { mayKeepCustomers } from '#/domain/people/role.ts';
import {
  companyChanges,
  companyDraft,
  readCompany,
  type Company,
  type CompanyDraft,
  type CompanyField,
  type Named,
  type RegistryFault,
} from '#/domain/registry/company.ts';
import { changesBetween, type FieldChange } from '#/domain/registry/field-change.ts';
import {
  CONTACT_FIELDS,
  contactDraft,
  readContact,
  type ContactDraft,
  type ContactField,
} from '#/domain/registry/contact.ts';
import { wordFor } from '#/domain/registry/meant.ts';
import { RIGHT_FIELDS } from '#/domain/registry/contact-rights.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit, Visit } from './visit.ts';

/** What a draft would do to the registry. */
export type Proposal<Field extends string> =
  | { readonly outcome: 'created' | 'unchanged' }
  | { readonly outcome: 'updated'; readonly changes: readonly FieldChange<Field>[] }
  | { readonly outcome: 'refused'; readonly faults: readonly RegistryFault[] };

/** @throws Failure `policy/not-allowed` */
export function unlessKeeper({ person }: PersonalVisit): void {
  if (!mayKeepCustomers(person.roles)) throw new Failure('policy/not-allowed');
}

/**
 * Gives a part of a company's account to an agent, or to nobody (TRG-009 to TRG-011).
 *
 * @throws Failure `policy/not-allowed`, `company/unknown`, `agent/unknown`
 */
export async function giveAccount(
  visit: PersonalVisit,
  id: string,
  part: AccountPart,
  person: string | null,
): Promise<void> {
  await companyRecord(visit, id);
  if (person !== null && !(await isActiveAgent(visit.tx, person))) throw new Failure('agent/unknown');
  await assignAccount(visit.tx, id, part, person, visit.now);
  const subject =
    person === null ? { kind: 'company' as const, id } : { kind: 'person' as const, id: person };
  await audited(visit, 'account_given', { ...subject, company: id }, { part });
}

/** A company for whoever keeps customers, with its people. @throws Failure `policy/not-allowed`, `company/unknown` */
export async function companyRecord(visit: PersonalVisit, id: string) {
  unlessKeeper(visit);
  const found = await companyWithId(visit.tx, id);
  if (!found) throw new Failure('company/unknown');
  return { ...found, contacts: await contactsOf(visit.tx, id), account: await accountOf(visit.tx, id) };
}

/**
 * Writes what was written of a company; the code says which one, and a code nobody has makes a new one. A field that was
 * not written stays as it is. What another company has already (CNPJ, CPF, a former code) is refused.
 */
export async function keepCompany(
  visit: Visit,
  draft: CompanyDraft,
  id?: string,
): Promise<Proposal<CompanyField> & { readonly id?: string }> {
  const code = (draft.code ?? '').trim();
  const withCode = (await companiesWithCodes(visit.tx, [code])).get(code);
  if (id === undefined) return await keepCompanyOf(visit, draft, withCode);
  if (withCode && withCode.id !== id)
    return {
      outcome: 'refused',
      faults: [{ field: 'code', fault: 'taken', value: withCode.company.name }],
    };
  return await keepCompanyOf(visit, draft, await companyWithId(visit.tx, id));
}

/** The same of a company that is known; without one the draft makes it. */
export async function keepCompanyOf(
  visit: Visit,
  draft: CompanyDraft,
  existing: KeptCompany | undefined,
): Promise<Proposal<CompanyField> & { readonly id?: string }> {
  const { tx, now, guides } = visit;
  const read = readCompany(
    { ...(existing && companyDraft(existing.company)), ...draft },
    withKept(guides.current.guide.contracts, existing?.company.contract),
  );
  if ('faults' in read) return { outcome: 'refused', faults: read.faults };
  const { company } = read;
  const changes = existing ? companyChanges(existing.company, company) : [];
  if (existing && changes.length === 0) return { outcome: 'unchanged', id: existing.id };
  const faults = await takenBy(visit, company, existing);
  if (faults.length > 0) return { outcome: 'refused', faults };
  const written = await writeCompany(tx, existing?.id, company, now);
  const told = labelled(changes, 'contract', guides.current.guide.contracts);
  return existing ? { outcome: 'updated', changes: told, id: written } : { outcome: 'created', id: written };
}

async function takenBy(
  { tx }: Visit,
  { taxId, oldCodes }: Company,
  own: KeptCompany | undefined,
): Promise<RegistryFault[]> {
  if (taxId === undefined && oldCodes.length === 0) return [];
  const taken = await whoHas(tx, taxId === undefined ? [] : [taxId], oldCodes);
  const ofOthers = (field: CompanyField, has: ReadonlyMap<string, string>) =>
    [...has.values()]
      .filter((code) => code !== own?.company.code)
      .map((value): RegistryFault => ({ field, fault: 'taken', value }));
  return [...ofOthers('taxId', taken.taxIds), ...ofOthers('oldCodes', taken.oldCodes)];
}

/** Writes what was written of a contact of a company; the address says who it is (one person, whatever company). */
export async function keepContact(
  { tx, guides }: Visit,
  { id: companyId, company }: KeptCompany,
  draft: ContactDraft,
): Promise<Proposal<ContactField> & { readonly id?: string }> {
  const kinds = guides.current.guide.requesterKinds;
  const email = (draft.email ?? '').trim().toLowerCase();
  const existing = (await contactsAt(tx, [email])).get(email);
  if (existing?.kind === 'agent')
    return { outcome: 'refused', faults: [{ field: 'email', fault: 'taken', value: existing.name }] };
  const here = existing?.in.find(({ code }) => code === company.code);
  const before = existing && contactDraft(existing, here);
  const read = readContact({ ...before, ...said(draft) }, withKept(kinds, here?.requester));
  if ('faults' in read) return { outcome: 'refused', faults: read.faults };
  const { contact } = read;
  const cpf = contact.cpf === '' ? undefined : await whoHasCpf(tx, contact.cpf);
  if (cpf && cpf.id !== existing?.id)
    return { outcome: 'refused', faults: [{ field: 'cpf', fault: 'taken', value: cpf.name }] };
  const after = contactDraft(contact, contact);
  const told = CONTACT_FIELDS.filter((field) => field !== 'email');
  const changes = changesBetween(told, before ?? {}, after);
  if (existing && here && changes.length === 0) return { outcome: 'unchanged', id: existing.id };
  const id = await writeContact(tx, existing?.id, companyId, contact);
  if (!existing || !here) return { outcome: 'created', id };
  return { outcome: 'updated', changes: labelled(changes, 'requester', kinds), id };
}

/** What the guide names, and what is there already: that stays good when the guide no longer has it. */
const withKept = (known: readonly Named[], kept = ''): readonly Named[] =>
  kept === '' ? known : [...known, { id: kept, label: kept }];

/** Changes of a field that is kept by its id, told by what the guide calls it. */
const labelled = <Field extends string>(
  changes: readonly FieldChange<Field>[],
  field: Field,
  known: readonly Named[],
): readonly FieldChange<Field>[] =>
  changes.map((one) =>
    one.field === field ? { ...one, from: wordFor(one.from, known), to: wordFor(one.to, known) } : one,
  );

/** An empty cell of what somebody may takes nothing away and gives nothing: it stays as it is. */
const said = (draft: ContactDraft): ContactDraft =>
  Object.fromEntries(
    Object.entries(draft).filter(
      ([field, value]) => value.trim() !== '' || !Object.values<string>(RIGHT_FIELDS).includes(field),
    ),
  );

/** Somebody speaks for a company no more; what she wrote stays. @throws Failure as companyRecord, `contact/unknown` */
export async function takeContactOut(visit: PersonalVisit, id: string, person: string): Promise<void> {
  await companyRecord(visit, id);
  if (!(await takeFromCompany(visit.tx, id, person))) throw new Failure('contact/unknown');
  await audited(visit, 'contact_removed', { kind: 'person', id: person, company: id });
}
