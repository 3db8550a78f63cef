import type { RegistryFault } from '#/domain/registry/company.ts';
import type { Locale } from '#/text/locale.ts';

type Words = Readonly<Record<RegistryFault['fault'], (value: string) => string>>;

const ptBr: Words = {
  missing: () => 'Preencha este campo.',
  'too-long': () => 'Este texto é longo demais.',
  code: (value) => `“${value}” não é um código de cliente: use seis algarismos.`,
  'tax-id': (value) => `“${value}” não é um CNPJ nem um CPF válido. Confira os dígitos.`,
  cpf: (value) => `“${value}” não é um CPF válido. Confira os dígitos.`,
  contract: (value) => `O guia não tem o contrato “${value}”.`,
  date: (value) => `“${value}” não é uma data. Escreva como 31/12/2026.`,
  state: (value) => `“${value}” não é uma UF. Use duas letras, como SP.`,
  'postal-code': (value) => `“${value}” não é um CEP: use oito algarismos.`,
  'old-code': () => 'Um código antigo tem no máximo 20 caracteres.',
  email: (value) => `“${value}” não é um endereço de e-mail.`,
  phone: (value) => `“${value}” não é um telefone do Brasil. Escreva com o DDD, como (11) 91234-5678.`,
  requester: (value) => `O guia não tem o tipo de solicitante “${value}”.`,
  'yes-no': (value) => `Escreva sim ou não em vez de “${value}”.`,
  company: (value) => `Nenhum cliente tem o código “${value}”. Importe antes os clientes.`,
  taken: (value) => `Já é de ${value}.`,
  twice: (value) => `Já está na linha ${value} deste arquivo.`,
};

const en: Words = {
  missing: () => 'Fill in this field.',
  'too-long': () => 'This text is too long.',
  code: (value) => `“${value}” is no customer code: use six digits.`,
  'tax-id': (value) => `“${value}” is neither a valid CNPJ nor a valid CPF. Check the digits.`,
  cpf: (value) => `“${value}” is no valid CPF. Check the digits.`,
  contract: (value) => `The guide has no contract “${value}”.`,
  date: (value) => `“${value}” is no date. Write it as 31/12/2026.`,
  state: (value) => `“${value}” is no state. Use two letters, such as SP.`,
  'postal-code': (value) => `“${value}” is no postal code (CEP): use eight digits.`,
  'old-code': () => 'A former code has 20 characters at most.',
  email: (value) => `“${value}” is no e-mail address.`,
  phone: (value) =>
    `“${value}” is no telephone of Brazil. Write it with the area code, such as (11) 91234-5678.`,
  requester: (value) => `The guide has no kind of requester “${value}”.`,
  'yes-no': (value) => `Write yes or no instead of “${value}”.`,
  company: (value) => `No customer has the code “${value}”. Import the customers first.`,
  taken: (value) => `It is ${value}’s already.`,
  twice: (value) => `It is in line ${value} of this file already.`,
};

/** What is wrong with a field of the registry, and what to write instead. */
export const registryFaultInWords = ({ fault, value = '' }: RegistryFault, locale: Locale): string =>
  (locale === 'pt-BR' ? ptBr : en)[fault](value);
