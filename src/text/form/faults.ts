import type { FormFault } from '#/domain/form/check.ts';
import type { Locale } from '#/text/locale.ts';

/** What to do about one place of a form. */
export function faultInWords({ field, fault, label, bound = 0 }: FormFault, locale: Locale): string {
  const words = locale === 'en' ? en : ptBr;
  const name = label === '' ? (words.places[field] ?? field) : label;
  if (fault === 'missing') return field.startsWith('answers.') ? words.answer(name) : words.missing(name);
  return words[fault](name, bound);
}

const ptBr = {
  missing: (name: string) => `Preencha “${name}”`,
  answer: (name: string) => `Responda: ${name}`,
  unknown: (name: string) => `Confira “${name}”: o que está escrito não serve aqui`,
  long: (name: string, most: number) => `Escreva “${name}” em até ${most} caracteres`,
  short: (name: string, least: number) =>
    `Escreva “${name}” com mais detalhes: pelo menos ${least} caracteres`,
  file: (name: string) => `Anexe ${name}`,
  places: {
    product: 'Produto',
    module: 'Módulo ou rotina',
    version: 'Versão',
    environment: 'Ambiente',
    kind: 'Tipo de contato',
    agreedOn: 'Data combinada',
    subject: 'Assunto',
    description: 'Descrição',
  } as Readonly<Record<string, string>>,
};

const en: typeof ptBr = {
  missing: (name) => `Fill in “${name}”`,
  answer: (name) => `Answer: ${name}`,
  unknown: (name) => `Check “${name}”: what is written does not fit here`,
  long: (name, most) => `Write “${name}” in at most ${most} characters`,
  short: (name, least) => `Write “${name}” in more detail: at least ${least} characters`,
  file: (name) => `Attach ${name}`,
  places: {
    product: 'Product',
    module: 'Module or routine',
    version: 'Version',
    environment: 'Environment',
    kind: 'Kind of contact',
    agreedOn: 'Agreed date',
    subject: 'Subject',
    description: 'Description',
  },
};
