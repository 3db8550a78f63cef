import { assignAccount } from '#/db/account-assignments.ts';
import { addTraining } from '#/db/company-standing.ts';
import { keepContractChoice } from '#/db/contract-terms.ts';
import { trainingsOf, type CompanyMore } from '#/db/holdings.ts';
import type { KeptCompany } from '#/db/registry.ts';
import type { AuditAct, AuditFacts, AuditSubject } from '#/domain/audit/act.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { may, type Right } from '#/domain/people/rights.ts';
import { ACCOUNT_FIELDS, readAccountAgent, type AccountAgent } from '#/domain/registry/account.ts';
import { named, type RegistryFault } from '#/domain/registry/company.ts';
import { changesBetween, type FieldChange } from '#/domain/registry/field-change.ts';
import { HOLDING_FIELDS, holdingsDraft, NO_HOLDINGS, readHoldings } from '#/domain/registry/holdings.ts';
import { newTrainings, trainingsDraft } from '#/domain/registry/trainings.ts';
import { dateAt } from '#/domain/time/instant.ts';
import type { CompanyColumn, ContactColumn } from './registry-columns.ts';
import { keepCompanyOf, keepContact, type Proposal } from './registry.ts';
import type { Visit } from './visit.ts';

/** What a line did that is written down by itself, once the file is kept. */
export type Note = readonly [AuditAct, AuditSubject, AuditFacts];

export interface LineKept {
  readonly proposal: Proposal<string>;
  readonly notes: readonly Note[];
}

type Cells<Column extends string> = Readonly<Partial<Record<Column, string>>>;

/** A company as a line of a file says it: its record, who looks after it, and what it has. */
export async function keepCompanyLine(
  visit: Visit,
  cells: Cells<CompanyColumn>,
  existing: (KeptCompany & CompanyMore) | undefined,
  agents: readonly AccountAgent[],
): Promise<LineKept> {
  const kept = await keepCompanyOf(visit, cells, existing);
  const account = readAccount(cells, existing?.account ?? {}, agents);
  const holdings = readHoldingCells(visit, cells, existing);
  const faults = [
    ...(kept.outcome === 'refused' ? kept.faults : []),
    ...('faults' in account ? account.faults : []),
    ...('faults' in holdings ? holdings.faults : []),
  ];
  if (kept.outcome === 'refused' || 'faults' in account || 'faults' in holdings) return refused(faults);
  const { id = '' } = kept;
  const notes: Note[] = [];
  for (const { field, to } of account.given) {
    await assignAccount(visit.tx, id, field, to?.id ?? null, visit.now);
    const subject = to ? ({ kind: 'person', id: to.id } as const) : ({ kind: 'company', id } as const);
    notes.push(['account_given', { ...subject, company: id }, { part: field }]);
  }
  if (holdings.changes.length > 0) {
    const contract = holdings.contract ?? null;
    await keepContractChoice(visit.tx, id, { ...holdings.holdings, contract });
    notes.push(['contract_chosen', { kind: 'company', id, company: id }, { contract }]);
  }
  const given = account.given.map(({ field, from, to }) => ({
    field,
    from: from?.name ?? '',
    to: to?.name ?? '',
  }));
  return { proposal: withMore(kept, [...given, ...holdings.changes]), notes };
}

function readAccount(
  cells: Cells<CompanyColumn>,
  account: CompanyMore['account'],
  agents: readonly AccountAgent[],
) {
  const read = ACCOUNT_FIELDS.flatMap((field) => {
    const [cell, from] = [cells[field], account[field]];
    return cell === undefined ? [] : [{ field, from, ...readAccountAgent(field, cell, agents, from) }];
  });
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []));
  if (faults.length > 0) return { faults };
  const given = read.flatMap((one) =>
    'agent' in one && one.agent?.id !== one.from?.id ? [{ ...one, to: one.agent }] : [],
  );
  return { given };
}

function readHoldingCells(
  visit: Visit,
  cells: Cells<CompanyColumn>,
  existing: (KeptCompany & CompanyMore) | undefined,
) {
  const { guide } = visit.guides.current;
  const { contract: own } = existing?.company ?? {};
  const contract = cells.contract === undefined ? own : contractMeant(cells.contract.trim(), own, guide);
  const before = existing?.holdings ?? NO_HOLDINGS;
  const read = readHoldings(cells, before, guide, contract);
  if ('faults' in read) return read;
  const changes = changesBetween(
    HOLDING_FIELDS,
    holdingsDraft(before, guide, contract),
    holdingsDraft(read.holdings, guide, contract),
  );
  const faults = changes.flatMap(({ field }) => unlessRight(visit, 'contracts', field));
  return faults.length > 0 ? { faults } : { ...read, contract, changes };
}

/** The contract a company has from now on; its components are what it may choose. */
const contractMeant = (written: string, own: string | undefined, { contracts }: Guide) =>
  written === own || written === '' ? written || undefined : named(written, contracts);

/** A contact as a line of a file says it: her record at this company, and what she was trained in. */
export async function keepContactLine(
  visit: Visit,
  company: KeptCompany,
  cells: Cells<ContactColumn>,
): Promise<LineKept> {
  const kept = await keepContact(visit, company, cells);
  const { trainings: cell = '' } = cells;
  const { id: contact } = kept;
  if (kept.outcome === 'refused' || contact === undefined || cell.trim() === '')
    return { proposal: kept, notes: [] };
  const { tx, now, guides, person } = visit;
  const { products, vendor } = guides.current.guide;
  const before = await trainingsOf(tx, contact);
  const read = newTrainings(cell, before, products, dateAt(now, vendor.timeZone));
  if ('faults' in read) return refused(read.faults);
  const { fresh } = read;
  if (fresh.length === 0) return { proposal: kept, notes: [] };
  const faults = unlessRight(visit, 'trainings', 'trainings');
  if (faults.length > 0) return refused(faults);
  const notes: Note[] = [];
  for (const training of fresh) {
    await addTraining(tx, { ...training, person: contact, by: person?.id ?? null, at: now });
    const subject = { kind: 'person', id: contact, company: company.id } as const;
    notes.push(['contact_trained', subject, { product: training.product }]);
  }
  const told = {
    field: 'trainings',
    from: trainingsDraft(before, products),
    to: trainingsDraft([...before, ...fresh], products),
  };
  return { proposal: withMore(kept, [told]), notes };
}

/** The operator at the machine may all; whoever signed in, what her roles say. */
const unlessRight = ({ person }: Visit, right: Right, field: string): RegistryFault[] =>
  person && !may(right, person.roles) ? [{ field, fault: 'right' }] : [];

const refused = (faults: readonly RegistryFault[]): LineKept => ({
  proposal: { outcome: 'refused', faults },
  notes: [],
});

function withMore(kept: Proposal<string>, more: readonly FieldChange[]): Proposal<string> {
  if (more.length === 0 || kept.outcome === 'created' || kept.outcome === 'refused') return kept;
  return { outcome: 'updated', changes: [...(kept.outcome === 'updated' ? kept.changes : []), ...more] };
}
