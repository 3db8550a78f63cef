import {
  addLeave,
  addTraining,
  companyStanding,
  dropTraining,
  endLeave,
  type CompanyStanding,
} from '#/db/company-standing.ts';
import { contactOf } from '#/db/contacts.ts';
import { delinquenciesOf, type Delinquency } from '#/db/delinquency.ts';
import { BARS, type BarKind } from '#/domain/guide/gate.ts';
import { may as mayDo } from '#/domain/people/rights.ts';
import { mayGovernGuide, mayKeepContracts, type Role } from '#/domain/people/role.ts';
import { dateAt, endOfDay, type LocalDate } from '#/domain/time/instant.ts';
import { audited } from './audited.ts';
import { setDelinquency, type Change } from './delinquency.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** Who keeps the record of customers' trainings: who leads, and who keeps contracts. */
const mayKeepTrainings = (roles: readonly Role[]) => mayDo('trainings', roles);

/** What somebody of the vendor may change of how a company stands. */
export function mayChange({ person, guides }: PersonalVisit) {
  const { gate } = guides.current.guide;
  const { roles } = person;
  return {
    delinquency: mayKeepContracts(roles),
    training: mayKeepTrainings(roles),
    leaves: BARS.filter((kind) => gate[kind]?.override.some((role) => roles.includes(role))),
  };
}

/** How a company stands, with all its history. @throws Failure `policy/not-allowed`, `company/unknown` */
export async function standingRecord(
  visit: PersonalVisit,
  company: string,
): Promise<CompanyStanding & { readonly delinquencies: readonly Delinquency[] }> {
  const may = mayChange(visit);
  const { tx, now, person } = visit;
  if (!may.delinquency && !may.training && may.leaves.length === 0 && !mayGovernGuide(person.roles))
    throw new Failure('policy/not-allowed');
  const found = await companyStanding(tx, company, now);
  if (!found) throw new Failure('company/unknown');
  return { ...found, delinquencies: await delinquenciesOf(tx, company) };
}

/** @throws Failure `policy/not-allowed`, `company/unknown`, `delinquency/reason-missing` */
export async function setDelinquencyAtDesk(
  visit: PersonalVisit,
  company: string,
  said: { readonly delinquent: boolean; readonly reason: string },
): Promise<Change> {
  if (!mayChange(visit).delinquency) throw new Failure('policy/not-allowed');
  await standingRecord(visit, company);
  return await setDelinquency(visit, company, said, { source: 'desk', by: visit.person.name });
}

export interface WantedLeave {
  readonly bar: BarKind;
  readonly contact: string | null;
  readonly reason: string;
  readonly lastDay: LocalDate;
}

/**
 * Lets a company, or one of its contacts, in for some days, whatever this bar says (choice B-30).
 *
 * @throws Failure `policy/not-allowed` where the guide gives her role no such leave, `company/unknown`,
 *         `contact/unknown`, `leave/until`
 */
export async function giveLeave(visit: PersonalVisit, company: string, wanted: WantedLeave): Promise<string> {
  const { tx, now, person, guides } = visit;
  if (!mayChange(visit).leaves.includes(wanted.bar)) throw new Failure('policy/not-allowed');
  const { contacts } = await standingRecord(visit, company);
  const { contact, lastDay, bar, reason } = wanted;
  if (contact !== null && !contacts.some(({ id }) => id === contact)) throw new Failure('contact/unknown');
  const until = endOfDay(lastDay, guides.current.guide.vendor.timeZone);
  if (until <= now) throw new Failure('leave/until');
  const id = await addLeave(tx, { company, contact, bar, reason, by: person.id, at: now, until });
  const subject =
    contact === null
      ? ({ kind: 'company', id: company } as const)
      : ({ kind: 'person', id: contact } as const);
  await audited(visit, 'leave_given', { ...subject, company }, { bar, reason, to: lastDay });
  return id;
}

/** Records that a contact finished a training; it counts at once (PRO-083). @throws Failure `policy/not-allowed`, `contact/unknown`, `training/product`, `training/to-come` */
export async function recordTraining(
  visit: PersonalVisit,
  contact: string,
  training: { readonly product: string; readonly evidence: string; readonly obtainedOn: LocalDate },
): Promise<string> {
  const { tx, now, person, guides } = visit;
  if (!mayKeepTrainings(person.roles)) throw new Failure('policy/not-allowed');
  const company = await onlyCompanyOf(visit, contact);
  const { products, vendor } = guides.current.guide;
  if (training.product !== '' && !products.some(({ id }) => id === training.product))
    throw new Failure('training/product');
  if (training.obtainedOn > dateAt(now, vendor.timeZone)) throw new Failure('training/to-come');
  const id = await addTraining(tx, { ...training, person: contact, by: person.id, at: now });
  const { product } = training;
  await audited(visit, 'contact_trained', { kind: 'person', id: contact, ...company }, { product });
  return id;
}

/** Ends a leave before its day. @throws Failure `policy/not-allowed` for whom the guide gives no such leave, `company/unknown`, `leave/unknown` */
export async function takeLeaveBack(visit: PersonalVisit, company: string, id: string): Promise<void> {
  const { tx, now } = visit;
  if (mayChange(visit).leaves.length === 0) throw new Failure('policy/not-allowed');
  const { leaves } = await standingRecord(visit, company);
  const leave = leaves.find((one) => one.id === id);
  if (!leave) throw new Failure('leave/unknown');
  if (!mayChange(visit).leaves.includes(leave.bar)) throw new Failure('policy/not-allowed');
  if ((await endLeave(tx, company, id, now)) === undefined) throw new Failure('leave/unknown');
  await audited(visit, 'leave_taken_back', { kind: 'company', id: company, company }, { bar: leave.bar });
}

/** The company a contact's training is told of, in the history of customers; of several it is none in particular. @throws Failure `contact/unknown` */
async function onlyCompanyOf({ tx }: PersonalVisit, contact: string): Promise<{ readonly company?: string }> {
  const found = await contactOf(tx, contact);
  if (!found) throw new Failure('contact/unknown');
  const [only, ...others] = found.companies;
  return only && others.length === 0 ? { company: only.id } : {};
}

/** What was recorded by mistake counts no more. @throws Failure `policy/not-allowed`, `contact/unknown`, `training/unknown` */
export async function takeTrainingBack(visit: PersonalVisit, contact: string, id: string): Promise<void> {
  const { tx, person } = visit;
  if (!mayKeepTrainings(person.roles)) throw new Failure('policy/not-allowed');
  const company = await onlyCompanyOf(visit, contact);
  const product = await dropTraining(tx, contact, id);
  if (product === undefined) throw new Failure('training/unknown');
  await audited(visit, 'training_taken_back', { kind: 'person', id: contact, ...company }, { product });
}
