/** Words of the desk that the portal does not carry. */
export const deskPtBr = {
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
