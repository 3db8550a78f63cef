/** Words of the page that shows who can do what, and why. */
export const permissionsPtBr = {
  title: 'Permissões',
  words:
    'O que cada função permite e quem tem cada função. Atender chamados não pede função; o que está aqui é o que vai além disso.',
  people: 'Pessoas',
  person: 'Pessoa',
  hasRoles: 'Funções',
  can: 'Pode, e por qual função',
  noRole: 'Só atende chamados',
  rights: 'O que cada função permite',
  right: 'Permissão',
  givenBy: 'Quem tem',
  change: 'Mudar as funções de {{name}}',
  save: 'Salvar funções',
  unit: 'Unidade',
  unitHint: 'Vê só os clientes desta unidade.',
  notAllowed: 'Só quem tem a função de administração dá e retira funções.',
  nothingChanged: 'Nada mudou: as funções continuam as mesmas.',
};

export type PermissionsText = typeof permissionsPtBr;
