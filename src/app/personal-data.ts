import type pg from 'pg';
import {
  contactAt,
  contactsToProtect,
  contactToProtect,
  erasePersonOf,
  personData,
  type PrivacyContact,
} from '#/db/personal-data.ts';
import { workAsDesk, type Tx } from '#/db/work.ts';
import { may } from '#/domain/people/rights.ts';
import { tracesOf, type PersonalData, type Traces } from '#/domain/privacy/traces.ts';
import { readTaxId } from '#/domain/registry/tax-id.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { audited, type Auditor } from './audited.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** What stands in the place of a name that was erased. */
export const ERASED = 'Pessoa removida';

/** @throws Failure `policy/not-allowed` */
export function checkKeepsPrivacy({ person }: PersonalVisit): void {
  if (!may('privacy', person.roles)) throw new Failure('policy/not-allowed');
}

/** Contacts by name, whole address or CPF. @throws Failure `policy/not-allowed` */
export async function findContacts(visit: PersonalVisit, text: string): Promise<PrivacyContact[]> {
  checkKeepsPrivacy(visit);
  const tax = readTaxId(text);
  return await contactsToProtect(visit.tx, text, tax?.kind === 'cpf' ? tax.text : undefined);
}

/** What would go and what would stay of her. @throws Failure `policy/not-allowed`, `privacy/nobody` */
export async function tracesOfContact(
  visit: PersonalVisit,
  id: string,
): Promise<{ readonly contact: PrivacyContact; readonly traces: Traces }> {
  checkKeepsPrivacy(visit);
  const contact = await contactToProtect(visit.tx, id);
  const data = contact && (await personData(visit.tx, id));
  if (!data) throw new Failure('privacy/nobody');
  await audited(visit, 'person_read', { kind: 'person', id });
  return { contact, traces: tracesOf(data) };
}

/** All that is kept of her, for whoever answers for personal data. @throws Failure as above */
export async function handOver(visit: PersonalVisit, id: string): Promise<PersonalData> {
  checkKeepsPrivacy(visit);
  const data = (await contactToProtect(visit.tx, id)) && (await personData(visit.tx, id));
  if (!data) throw new Failure('privacy/nobody');
  await audited(visit, 'person_exported', { kind: 'person', id });
  return data;
}

/**
 * Erases a contact (LGPD, art. 18, VI). Her tickets, what she wrote in them and the record of entries stay, as the law
 * lets them (art. 16, I; Marco Civil, art. 15): docs/personal-data.md. What she had asked for is settled with it.
 *
 * @throws Failure `policy/not-allowed`, `privacy/reason-missing`, `privacy/nobody`
 */
export async function eraseContact(visit: PersonalVisit, id: string, reason: string): Promise<void> {
  checkKeepsPrivacy(visit);
  if (reason.trim() === '') throw new Failure('privacy/reason-missing');
  // With her own eyes: somebody of a sales channel answers for the customers of her unit alone.
  if (!(await contactToProtect(visit.tx, id))) throw new Failure('privacy/nobody');
  await erased(visit.tx, visit, id, reason.trim());
}

/** All that is kept of a contact, at the machine itself (LGPD, art. 18, II and V). @throws Failure `privacy/nobody` */
export const exportPerson = (pool: pg.Pool, email: string, reason: string, now: Instant) =>
  withContact(pool, email, async (tx, id) => {
    const data = await personData(tx, id);
    await audited({ tx, now }, 'person_exported', { kind: 'person', id }, { reason });
    return data ?? {};
  });

/** Erases a contact, at the machine itself. @throws Failure `privacy/nobody` */
export const erasePerson = (pool: pg.Pool, email: string, reason: string, now: Instant) =>
  withContact(pool, email, async (tx, id) => {
    await erased(tx, { tx, now }, id, reason);
    return id;
  });

async function erased(tx: Tx, by: Auditor, id: string, reason: string): Promise<void> {
  if ((await erasePersonOf(tx, id, ERASED, by.now)) !== 'erased') throw new Failure('privacy/nobody');
  await audited(by, 'person_erased', { kind: 'person', id }, { reason });
}

const withContact = <Result>(
  pool: pg.Pool,
  email: string,
  work: (tx: Tx, id: string) => Promise<Result>,
): Promise<Result> =>
  workAsDesk(pool, async (tx) => {
    const id = await contactAt(tx, email);
    if (id === undefined) throw new Failure('privacy/nobody');
    return await work(tx, id);
  });
