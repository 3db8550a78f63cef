import type { Locale } from '#/text/locale.ts';

const ptBr = {
  guide: 'Guia de suporte',
  toc: 'Índice',
  backToToc: 'Voltar ao índice',
  print: 'Imprimir ou salvar em PDF',
  portal: 'Ir para o portal',
  signIn: 'Entrar',
  author: 'Autor',
  issued: 'Emitido em',
  inForce: 'Em vigor desde',
  validUntil: 'Válido até',
  superseded: (edition: string, until: string) => `${edition} foi substituída em ${until}.`,
  supersededWords:
    'O que está aqui valia até então; chamados abertos naquele período continuam a seguir esta edição.',
  seeCurrent: 'Ver o guia em vigor',
  editions: 'Edições',
  current: 'em vigor',
  ruled: (from: string, until: string) => `de ${from} a ${until}`,
  since: (from: string) => `desde ${from}`,
  holidays: 'Feriados e plantões',
  holidaysOf: (year: number) => `Feriados e plantões de ${year}`,
  holidaysWords: 'Quem atende e quem não atende nos feriados, e os horários especiais anunciados.',
  otherYears: 'Outros anos',
  subscribe: 'Assinar no seu calendário (.ics)',
};

const en: typeof ptBr = {
  guide: 'Support guide',
  toc: 'Contents',
  backToToc: 'Back to contents',
  print: 'Print or save as PDF',
  portal: 'Go to the portal',
  signIn: 'Sign in',
  author: 'Author',
  issued: 'Issued on',
  inForce: 'In force since',
  validUntil: 'Valid until',
  superseded: (edition, until) => `${edition} was superseded on ${until}.`,
  supersededWords: 'What is here held until then; tickets opened in that time still follow this edition.',
  seeCurrent: 'See the guide in force',
  editions: 'Editions',
  current: 'in force',
  ruled: (from, until) => `from ${from} to ${until}`,
  since: (from) => `since ${from}`,
  holidays: 'Holidays and on-call duty',
  holidaysOf: (year) => `Holidays and on-call duty of ${year}`,
  holidaysWords: 'Who serves on holidays and who does not, and the special hours announced.',
  otherYears: 'Other years',
  subscribe: 'Subscribe in your calendar (.ics)',
};

/** Words around the published guide on its page; they come with the page and not with the portal. */
export const guidePageWords = (locale: Locale) => (locale === 'en' ? en : ptBr);
