import { companiesWithCodes } from '#/db/registry.ts';
import type { CompanyField, RegistryFault } from '#/domain/registry/company.ts';
import type { ContactField } from '#/domain/registry/contact.ts';
import { keepCompanyOf, keepContact, type Proposal } from './registry.ts';
import { readSheet, type Sheet, type SheetLine } from './sheet.ts';
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
  opens: 'abre_chamados',
  downloads: 'baixa_arquivos',
  approves: 'aprova_servicos_pagos',
  seesCompany: 've_chamados_da_empresa',
};

export type LineOutcome = Proposal<string> & {
  /** As an editor counts them; the heads are line 1. */
  readonly line: number;
  /** Code of the company, or address of the contact. */
  readonly key: string;
};

/** What people and other systems call the same columns. */
const COMPANY_NAMES = {
  code: ['codigo do cliente', 'codigo cliente'],
  name: ['razao social', 'razao social ou nome'],
  tradeName: ['fantasia'],
  taxId: ['cnpj', 'cpf', 'cnpj ou cpf', 'cpf cnpj'],
  contractUntil: ['validade', 'validade do contrato'],
  unit: ['canal', 'unidade ou canal'],
  street: ['logradouro'],
  city: ['municipio'],
  state: ['estado'],
} as const;
const CONTACT_NAMES = {
  company: ['codigo', 'codigo do cliente', 'cliente'],
  requester: ['tipo de solicitante'],
  administrator: ['administra'],
} as const;

/** What a file does, line by line, and which of its columns it does nothing with. */
export interface FileOutcome {
  readonly lines: readonly LineOutcome[];
  readonly ignored: readonly string[];
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
  const there = await companiesWithCodes(visit.tx, [...codes]);
  const seen = new Map<string, number>();
  return await lineByLine(sheet, async (line) => {
    const code = (line.cells.code ?? '').trim();
    const keep = async () => await keepCompanyOf(visit, line.cells, there.get(code));
    return { key: code, proposal: seenBefore(seen, code, line.line, 'code') ?? (await keep()) };
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
    if (!company) return { key, proposal: refused({ field: 'company', fault: 'company', value: code }) };
    const twice = seenBefore(seen, key && `${key} ${code}`, line, 'email');
    return { key, proposal: twice ?? (await keepContact(visit, company, cells)) };
  });
}

/** Does each line in turn; one whose values were moved by a separator is not looked at. */
async function lineByLine<Field extends string>(
  { lines, ignored }: Sheet<Field>,
  keep: (line: SheetLine<Field>) => Promise<{ readonly key: string; readonly proposal: Proposal<string> }>,
): Promise<FileOutcome> {
  const done: LineOutcome[] = [];
  for (const one of lines) {
    const { key, proposal } = one.beyond > 0 ? { key: '', proposal: moved(one) } : await keep(one);
    done.push({ line: one.line, key, ...proposal });
  }
  return { lines: done, ignored };
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
