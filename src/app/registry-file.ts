import { accountAgents, moreOfCompanies } from '#/db/holdings.ts';
import { companiesWithCodes } from '#/db/registry.ts';
import type { RegistryFault } from '#/domain/registry/company.ts';
import { COMPANY_COLUMNS, COMPANY_NAMES, CONTACT_COLUMNS, CONTACT_NAMES } from './registry-columns.ts';
import { keepCompanyLine, keepContactLine, type LineKept, type Note } from './registry-line.ts';
import type { Proposal } from './registry.ts';
import { readSheet, type Sheet, type SheetLine } from './sheet.ts';
import type { Visit } from './visit.ts';

export type LineOutcome = Proposal<string> & {
  /** As an editor counts them; the heads are line 1. */
  readonly line: number;
  /** Code of the company, or address of the contact. */
  readonly key: string;
};

/** What a file does, line by line, and which of its columns it does nothing with. */
export interface FileOutcome {
  readonly lines: readonly LineOutcome[];
  readonly ignored: readonly string[];
  /** What is written down of its lines when it is kept. */
  readonly notes: readonly Note[];
}

/**
 * What each line of a file of companies does. Nothing is left half done: the caller keeps the transaction only when no
 * line was refused, and gives it up on a dry run, so that a dry run is the real thing.
 *
 * @throws Failure as readSheet
 */
export async function companiesFromFile(visit: Visit, text: string): Promise<FileOutcome> {
  const sheet = readSheet(text, {
    heads: COMPANY_COLUMNS,
    alsoCalled: COMPANY_NAMES,
    needed: ['code', 'name'],
  });
  const codes = new Set(sheet.lines.map(({ cells }) => (cells.code ?? '').trim()));
  const [there, more] = [
    await companiesWithCodes(visit.tx, [...codes]),
    await moreOfCompanies(visit.tx, [...codes]),
  ];
  const agents = await accountAgents(visit.tx);
  const seen = new Map<string, number>();
  return await lineByLine(sheet, async (line) => {
    const code = (line.cells.code ?? '').trim();
    const twice = seenBefore(seen, code, line.line, 'code');
    if (twice) return { key: code, proposal: twice, notes: [] };
    const [company, held] = [there.get(code), more.get(code)];
    const existing = company && held && { ...company, ...held };
    return { key: code, ...(await keepCompanyLine(visit, line.cells, existing, agents)) };
  });
}

/** The same for a file of contacts; their companies must be there. @throws as companiesFromFile */
export async function contactsFromFile(visit: Visit, text: string): Promise<FileOutcome> {
  const sheet = readSheet(text, {
    heads: CONTACT_COLUMNS,
    alsoCalled: CONTACT_NAMES,
    needed: ['company', 'email', 'name'],
  });
  const codes = new Set(sheet.lines.map(({ cells }) => (cells.company ?? '').trim()));
  const companies = await companiesWithCodes(visit.tx, [...codes]);
  const seen = new Map<string, number>();
  return await lineByLine(sheet, async ({ line, cells }) => {
    const [key, code] = [(cells.email ?? '').trim().toLowerCase(), (cells.company ?? '').trim()];
    const company = companies.get(code);
    if (!company)
      return { key, proposal: refused({ field: 'company', fault: 'company', value: code }), notes: [] };
    const twice = seenBefore(seen, key && `${key} ${code}`, line, 'email');
    if (twice) return { key, proposal: twice, notes: [] };
    return { key, ...(await keepContactLine(visit, company, cells)) };
  });
}

/** Does each line in turn; one whose values were moved by a separator is not looked at. */
async function lineByLine<Field extends string>(
  { lines, ignored }: Sheet<Field>,
  keep: (line: SheetLine<Field>) => Promise<LineKept & { readonly key: string }>,
): Promise<FileOutcome> {
  const done: LineOutcome[] = [];
  const told: Note[] = [];
  for (const one of lines) {
    const { key, proposal, notes } =
      one.beyond > 0 ? { key: '', proposal: moved(one), notes: [] } : await keep(one);
    done.push({ line: one.line, key, ...proposal });
    told.push(...notes);
  }
  return { lines: done, ignored, notes: told };
}

const moved = ({ beyond }: SheetLine<string>) =>
  refused({ field: 'line', fault: 'beyond', value: String(beyond) });

const refused = (fault: RegistryFault) => ({ outcome: 'refused', faults: [fault] }) as const;

/** Twice the same key in one file: which of the two is meant only its author knows. */
function seenBefore(seen: Map<string, number>, key: string, line: number, field: string) {
  if (key === '') return undefined;
  const first = seen.get(key);
  seen.set(key, first ?? line);
  return first === undefined ? undefined : refused({ field, fault: 'twice', value: String(first) });
}
