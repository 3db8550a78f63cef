import type { RegistryFault } from '#/domain/registry/company.ts';
import type { Locale } from '#/text/locale.ts';

type Words = Readonly<Record<RegistryFault['fault'], (value: string) => string>>;

/** Fewer digits than there should be: sheets drop the zeros in front of what they take for a number. */
const hasLostZeros = (value: string, digits: number) =>
  /^[\d./-]+$/.test(value) &&
  ![0, 11, digits].includes(value.replaceAll(/\D/g, '').length) &&
  value.replaceAll(/\D/g, '').length < digits;

/** 1,12223E+13 */
const isRounded = (value: string) => /^\d([.,]\d+)?E\+\d+$/i.test(value);

const ptBr: Words = {
  missing: () => 'Preencha este campo.',
  'too-long': () => 'Este texto é longo demais.',
  code: (value) =>
    `“${value}” não é um código de cliente: use seis algarismos${hasLostZeros(value, 6) ? ', com os zeros da frente' : ''}.`,
  'tax-id': (value) =>
    isRounded(value)
      ? `A planilha arredondou este número para “${value}”. Formate a coluna como texto e preencha de novo.`
      : `“${value}” não é um CNPJ nem um CPF válido. ${hasLostZeros(value, 14) ? 'Faltam algarismos: confira os zeros da frente.' : 'Confira os dígitos.'}`,
  cpf: (value) =>
    `“${value}” não é um CPF válido. ${hasLostZeros(value, 11) ? 'Faltam algarismos: confira os zeros da frente.' : 'Confira os dígitos.'}`,
  contract: (value) => `O guia não tem o contrato “${value}”.`,
  date: (value) => `“${value}” não é uma data. Escreva como 31/12/2026.`,
  state: (value) => `“${value}” não é uma UF. Use duas letras, como SP.`,
  'postal-code': (value) => `“${value}” não é um CEP: use oito algarismos.`,
  'old-code': () => 'Um código antigo tem no máximo 20 caracteres.',
  email: (value) => `“${value}” não é um endereço de e-mail.`,
  phone: (value) => `“${value}” não é um telefone do Brasil. Escreva com o DDD, como (11) 91234-5678.`,
  requester: (value) => `O guia não tem o tipo de solicitante “${value}”.`,
  'yes-no': (value) =>
    value === ''
      ? 'Escreva sim ou não no lugar do que está escrito.'
      : `Escreva sim ou não em vez de “${value}”.`,
  company: (value) => `Nenhum cliente tem o código “${value}”. Importe antes os clientes.`,
  taken: (value) => `Já é de ${value}.`,
  twice: (value) => `Já está na linha ${value} deste arquivo.`,
  repeated: () => 'Este cliente já está em outra linha deste arquivo.',
  beyond: () =>
    'Há mais valores do que colunas: um deles tem o separador no meio. Ponha esse valor entre aspas.',
  agent: (value) => `Nenhum atendente ativo se chama “${value}” nem tem esse e-mail.`,
  'agent-twice': (value) => `Há mais de uma pessoa com o nome “${value}”. Escreva o e-mail dela.`,
  product: (value) => `O guia não tem o produto “${value}”.`,
  module: (value) =>
    value === '' ? 'Falta o módulo depois do sinal >.' : `O produto não tem o módulo “${value}”.`,
  edition: (value) =>
    value === ''
      ? 'Escreva a edição depois do produto, como em Produto > Edição.'
      : `O produto não tem a edição “${value}”.`,
  'add-on': (value) => `Este contrato não tem o adicional “${value}”.`,
  parameter: (value) => `Este adicional não tem o dado “${value}”.`,
  'to-come': (value) => `A data “${value}” ainda não chegou: registre o treinamento depois de concluído.`,
  evidence: () =>
    'Falta o comprovante. Escreva assim: Produto > 31/12/2026 > Certificado 12. Para todos os produtos, escreva todos no lugar do produto.',
  right: () => 'Seu perfil não pode mudar este campo. Retire a coluna ou peça a quem cuida dos contratos.',
};

const en: Words = {
  missing: () => 'Fill in this field.',
  'too-long': () => 'This text is too long.',
  code: (value) =>
    `“${value}” is no customer code: use six digits${hasLostZeros(value, 6) ? ', with the zeros in front' : ''}.`,
  'tax-id': (value) =>
    isRounded(value)
      ? `The sheet rounded this number to “${value}”. Make the column text and fill it in again.`
      : `“${value}” is neither a valid CNPJ nor a valid CPF. ${hasLostZeros(value, 14) ? 'Digits are missing: check the zeros in front.' : 'Check the digits.'}`,
  cpf: (value) =>
    `“${value}” is no valid CPF. ${hasLostZeros(value, 11) ? 'Digits are missing: check the zeros in front.' : 'Check the digits.'}`,
  contract: (value) => `The guide has no contract “${value}”.`,
  date: (value) => `“${value}” is no date. Write it as 31/12/2026.`,
  state: (value) => `“${value}” is no state. Use two letters, such as SP.`,
  'postal-code': (value) => `“${value}” is no postal code (CEP): use eight digits.`,
  'old-code': () => 'A former code has 20 characters at most.',
  email: (value) => `“${value}” is no e-mail address.`,
  phone: (value) =>
    `“${value}” is no telephone of Brazil. Write it with the area code, such as (11) 91234-5678.`,
  requester: (value) => `The guide has no kind of requester “${value}”.`,
  'yes-no': (value) =>
    value === '' ? 'Write yes or no instead of what is written.' : `Write yes or no instead of “${value}”.`,
  company: (value) => `No customer has the code “${value}”. Import the customers first.`,
  taken: (value) => `It is ${value}’s already.`,
  twice: (value) => `It is in line ${value} of this file already.`,
  repeated: () => 'This customer is in another line of this file already.',
  beyond: () =>
    'There are more values than columns: one of them has the separator in it. Put that value in quotes.',
  agent: (value) => `No active agent is called “${value}” or has that address.`,
  'agent-twice': (value) => `More than one person is called “${value}”. Write her address.`,
  product: (value) => `The guide has no product “${value}”.`,
  module: (value) =>
    value === '' ? 'The module after the sign > is missing.' : `The product has no module “${value}”.`,
  edition: (value) =>
    value === ''
      ? 'Write the edition after the product, as in Product > Edition.'
      : `The product has no edition “${value}”.`,
  'add-on': (value) => `This contract has no add-on “${value}”.`,
  parameter: (value) => `This add-on notes no “${value}”.`,
  'to-come': (value) => `“${value}” is yet to come: record the training when it is finished.`,
  evidence: () =>
    'The evidence is missing. Write it as Product > 31/12/2026 > Certificate 12. For all products write todos in the place of the product.',
  right: () => 'Your role may not change this field. Leave the column out, or ask who keeps contracts.',
};

/** What is wrong with a field of the registry, and what to write instead. */
export const registryFaultInWords = ({ fault, value = '', near }: RegistryFault, locale: Locale): string => {
  const said = (locale === 'pt-BR' ? ptBr : en)[fault](value);
  if (near === undefined) return said;
  return `${said} ${locale === 'pt-BR' ? 'Você quis dizer' : 'Did you mean'} “${near}”?`;
};
