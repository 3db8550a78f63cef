/** Words of the desk that the portal does not carry. */
export const deskPtBr = {
  calls: {
    next: 'Ligar para o cliente: tentativa {{nth}} de {{of}}.',
    from: 'A próxima vale a partir de',
    reached: 'Falei com o cliente',
    not_reached: 'Não atendeu',
    finishFrom: 'Sem resposta, pode ser encerrado a partir de',
  },
  related: {
    title: 'Relacionados',
    number: 'Número de outro chamado',
    relate: 'Relacionar',
    merge: 'Unir a ele',
    unmerge: 'Desfazer a união',
    duplicate: 'Rejeitar como duplicado',
    duplicateOf: 'Aberto em duplicidade: o assunto segue no chamado {{number}}.',
  },
  closing: {
    title: 'Encerramento',
    category: 'Categoria',
    choose: 'Escolha…',
    cause: 'Causa (só a equipe vê)',
    scopeFirst: 'Classifique o assunto da cobertura, ao lado, antes de enviar a solução.',
    optional: 'opcional',
    workaround: 'Solução paliativa: a definitiva vem depois',
    hasWorkaround: 'Paliativo entregue',
  },
};
