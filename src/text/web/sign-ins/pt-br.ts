/** The page of all sign-ins. */
export const signInsPtBr = {
  title: 'Quem entrou',
  words: 'E quem tentou: quando, de onde e como. Esta consulta fica na auditoria.',
  who: 'Nome ou e-mail',
  outcome: 'O que houve',
  any: 'Tudo',
  entered: 'Entrou',
  from: 'De',
  to: 'Até',
  search: 'Buscar',
  clear: 'Limpar',
  more: 'Mostrar mais',
  when: 'Quando',
  person: 'Quem',
  place: 'Endereço de rede',
  device: 'Dispositivo',
  unknown: 'Sem cadastro',
  none: 'Nenhuma entrada encontrada',
  noneWords: 'Confira o nome e o período ou limpe a busca.',
};

export type SignInsText = typeof signInsPtBr;
