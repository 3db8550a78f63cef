/** Words of the page that shows what was done in the house. */
export const auditPagePtBr = {
  title: 'Auditoria',
  words:
    'Tudo o que muda a casa e tudo o que sai dela em arquivo: quem fez, quando e de onde. Nada aqui pode ser alterado ou apagado.',
  actor: 'Quem',
  act: 'O que fez',
  anyAct: 'Qualquer ato',
  subject: 'Com o quê ou empresa',
  from: 'De',
  to: 'Até',
  search: 'Buscar',
  clear: 'Limpar',
  download: 'Baixar',
  asCsv: 'Planilha (CSV)',
  asXlsx: 'Excel (XLSX)',
  none: 'Nada registrado',
  noneWords: 'Quando alguém mudar o guia, um contrato ou baixar uma lista, o ato aparece aqui.',
  notFound: 'Nada encontrado com essa busca',
  notFoundWords: 'Confira os nomes e o período ou limpe a busca.',
  when: 'Quando',
  details: 'Detalhes',
  company: 'Empresa',
  address: 'Endereço de rede',
  more: 'Mostrar mais',
  noAddress: '–',
};

export type AuditPageText = typeof auditPagePtBr;
