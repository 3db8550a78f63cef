import { parse } from 'csv-parse/sync';
import { companiesWithCodes } from '#/db/registry.ts';
import type { CompanyField, RegistryFault } from '#/domain/registry/company.ts';
import type { ContactField } from '#/domain/registry/contact.ts';
import { Failure } from './failure.ts';
import { keepCompany, keepContact, type Proposal } from './registry.ts';
import type { Visit } from './visit.ts';

/** Heads of the columns, in the order an export has them; the English field names are understood as well. */
export const COMPANY_COLUMNS: Readonly<Record<CompanyField, string>> = {
  code: 'codigo',
  name: 'nome',
  tradeName: 'nome_fantasia',
  taxId: 'cnpj_cpf',
  plan: 'plano',
  contract: 'contrato',
  contractUntil: 'contrato_ate',
  unit: 'unidade',
  segment: 'segmento',
  street: 'endereco',
  city: 'cidade',
  state: 'uf',
  postalCode: 'cep',
  billingStreet: 'cobranca_endereco',
  billingCity: 'cobranca_cidade',
  billingState: 'cobranca_uf',
  billingPostalCode: 'cobranca_cep',
  oldCodes: 'codigos_antigos',
};
export const CONTACT_COLUMNS: Readonly<Record<ContactField | 'company', string>> = {
  company: 'codigo_cliente',
  email: 'email',
  name: 'nome',
  phone: 'telefone',
  cpf: 'cpf',
  requester: 'tipo',
  administrator: 'administrador',
};

export type LineOutcome = Proposal<string> & {
  /** As an editor counts them; the heads are line 1. */
  readonly line: number;
  /** Code of the company, or address of the contact. */
  readonly key: string;
};

const MOST_LINES = 20_000;

/**
 * What each line of a file of companies does. Nothing is left half done: the caller keeps the transaction only when no
 * line was refused, and gives it up on a dry run, so that a dry run is the real thing.
 *
 * @throws Failure `file/unreadable`, `file/column-missing`, `file/too-long`
 */
export async function companiesFromFile(visit: Visit, text: string): Promise<LineOutcome[]> {
  const lines = linesOf(text, COMPANY_COLUMNS, ['code', 'name']);
  const seen = new Map<string, number>();
  const outcomes: LineOutcome[] = [];
  for (const { line, cells } of lines) {
    const key = (cells.code ?? '').trim();
    outcomes.push({
      line,
      key,
      ...(seenBefore(seen, key, line, 'code') ?? (await keepCompany(visit, cells))),
    });
  }
  return outcomes;
}

/** The same for a file of contacts; their companies must be there. @throws as companiesFromFile */
export async function contactsFromFile(visit: Visit, text: string): Promise<LineOutcome[]> {
  const lines = linesOf(text, CONTACT_COLUMNS, ['company', 'email', 'name']);
  const codes = new Set(lines.map(({ cells }) => (cells.company ?? '').trim()));
  const companies = await companiesWithCodes(visit.tx, [...codes]);
  const seen = new Map<string, number>();
  const outcomes: LineOutcome[] = [];
  for (const { line, cells } of lines) {
    const [key, code] = [(cells.email ?? '').trim().toLowerCase(), (cells.company ?? '').trim()];
    const company = companies.get(code);
    const refused = company
      ? seenBefore(seen, `${key} ${code}`, line, 'email')
      : ({ outcome: 'refused', faults: [{ field: 'company', fault: 'company', value: code }] } as const);
    outcomes.push({
      line,
      key,
      ...(refused ?? (company && (await keepContact(visit, company, cells))) ?? NOTHING),
    });
  }
  return outcomes;
}

const NOTHING = { outcome: 'unchanged' } as const;

/** Twice the same key in one file: which of the two is meant only its author knows. */
function seenBefore(
  seen: Map<string, number>,
  key: string,
  line: number,
  field: string,
): { readonly outcome: 'refused'; readonly faults: readonly RegistryFault[] } | undefined {
  const first = seen.get(key);
  seen.set(key, first ?? line);
  return first === undefined
    ? undefined
    : { outcome: 'refused', faults: [{ field, fault: 'twice', value: String(first) }] };
}

/** Lines by field. Semicolons or commas, as the heads have them; quotes and line breaks in quotes as RFC 4180 says. */
function linesOf<Field extends string>(
  text: string,
  columns: Readonly<Record<Field, string>>,
  needed: readonly Field[],
): { readonly line: number; readonly cells: Partial<Record<Field, string>> }[] {
  const fields = new Map<string, Field>(
    (Object.entries(columns) as [Field, string][]).flatMap(([field, head]) => [
      [head, field],
      [field.toLowerCase(), field],
    ]),
  );
  const [heads = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const delimiter = heads.includes(';') ? ';' : ',';
  const rows = read(text, delimiter);
  const found = (rows[0]?.record ?? []).map((head) => fields.get(head.trim().toLowerCase()));
  const missing = needed.find((field) => !found.includes(field));
  if (missing !== undefined) throw new Failure('file/column-missing', { column: columns[missing] });
  if (rows.length > MOST_LINES + 1) throw new Failure('file/too-long', { most: MOST_LINES });
  return rows.slice(1).map(({ record, line }) => {
    const cells: Partial<Record<Field, string>> = {};
    found.forEach((field, i) => {
      if (field !== undefined) cells[field] = harmless(record[i] ?? '');
    });
    return { line, cells };
  });
}

/** An export marks what a sheet would run with an apostrophe; it is no part of the value. */
const harmless = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '');

function read(text: string, delimiter: string): { record: string[]; line: number }[] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    throw new Failure('file/unreadable', { why: error instanceof Error ? error.message : String(error) });
  }
}
