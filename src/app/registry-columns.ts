import type { AccountField } from '#/domain/registry/account.ts';
import type { CompanyField } from '#/domain/registry/company.ts';
import type { ContactField } from '#/domain/registry/contact.ts';
import type { HoldingField } from '#/domain/registry/holdings.ts';

export type CompanyColumn = CompanyField | AccountField | HoldingField;
export type ContactColumn = ContactField | 'company' | 'trainings';

/** Heads of the columns, in the order an export has them; the English field names are understood as well. */
export const COMPANY_COLUMNS: Readonly<Record<CompanyColumn, string>> = {
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
  executive: 'executivo',
  manager: 'gerente',
  products: 'produtos',
  addOns: 'adicionais',
  editions: 'edicoes',
};
export const CONTACT_COLUMNS: Readonly<Record<ContactColumn, string>> = {
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
  trainings: 'treinamentos',
};

/** What people and other systems call the same columns. */
export const COMPANY_NAMES = {
  code: ['codigo do cliente', 'codigo cliente'],
  name: ['razao social', 'razao social ou nome'],
  tradeName: ['fantasia'],
  taxId: ['cnpj', 'cpf', 'cnpj ou cpf', 'cpf cnpj'],
  contractUntil: ['validade', 'validade do contrato'],
  unit: ['canal', 'unidade ou canal'],
  street: ['logradouro'],
  city: ['municipio'],
  state: ['estado'],
  executive: ['executivo de conta'],
  manager: ['gerente de relacionamento'],
  products: ['produtos contratados'],
  addOns: ['adicionais do contrato'],
  editions: ['edicoes dos produtos'],
} as const;
export const CONTACT_NAMES = {
  company: ['codigo', 'codigo do cliente', 'cliente'],
  requester: ['tipo de solicitante'],
  administrator: ['administra'],
} as const;
