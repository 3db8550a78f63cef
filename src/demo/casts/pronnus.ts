import type { Cast } from '#/demo/cast.ts';

export const cast: Cast = {
  agents: [
    { name: 'Marina Prado', role: 'Analista', team: 'suporte' },
    {
      name: 'Célia Nogueira',
      role: 'Líder de suporte',
      team: 'suporte',
      roles: ['manager', 'administrator'],
    },
    { name: 'Paulo Siqueira', role: 'Analista técnico', team: 'suporte' },
    { name: 'Andréia Bonetti', role: 'Analista de serviços', team: 'servicos' },
  ],
  companies: [
    {
      code: '200117',
      name: 'Contabilidade Horizonte',
      plan: 'Completo',
      contacts: ['João Batista Alves', 'Bia Ferraz'],
    },
    {
      code: '200254',
      name: 'Laticínios Vale Verde',
      plan: 'Completo',
      contacts: ['Lia Monteiro', 'Caio Duarte'],
    },
    { code: '200301', name: 'Móveis Araucária Ltda', plan: 'Essencial', contacts: ['Otávio Reis'] },
    { code: '200388', name: 'Frigorífico Oeste S.A.', plan: 'Completo', contacts: ['Sônia Meireles'] },
    { code: '200412', name: 'Transportadora Chapecó', plan: 'Essencial', contacts: ['Henrique Zanetti'] },
    { code: '200455', name: 'Escola Pequeno Mundo', plan: 'Essencial', contacts: ['Tânia Albuquerque'] },
  ],
  matters: [
    {
      product: 'infraestrutura',
      module: 'Servidores',
      version: '',
      environment: 'Produção',
      subject: 'Sistema fora do ar em toda a empresa',
      description:
        'Desde as 7h40 ninguém consegue entrar: aparece “servidor não encontrado”. A expedição está parada com três caminhões no pátio.',
      answers: { motivo: 'sistema_indisponivel' },
      question: 'O servidor responde ao ping? Houve queda de energia nesta madrugada?',
      answer: 'Houve, sim, por volta das 4h. O ping não responde.',
      solution:
        'O servidor não tinha voltado depois da queda de energia. Ligamos, conferimos o banco e programamos o religamento automático.',
    },
    {
      product: 'infraestrutura',
      module: 'Backup',
      version: '',
      environment: 'Produção',
      subject: 'Restaurar a planilha de comissões de sexta-feira',
      description:
        'Um colega gravou por cima da planilha de comissões. Precisamos da cópia de sexta-feira, 18h.',
      answers: { motivo: 'restauracao_backup' },
      question: 'Em que pasta a planilha fica?',
      answer: 'Em Financeiro\\Comissões\\2026.',
      solution: 'Planilha restaurada na mesma pasta, com “_sexta” no nome para você comparar.',
    },
    {
      product: 'folha',
      module: 'eSocial',
      version: '5.8.2',
      environment: 'Produção',
      subject: 'Evento S-1200 rejeitado: rubrica sem vínculo',
      description:
        'O envio do S-1200 de fevereiro volta com o erro 1437 para 12 funcionários. Os demais foram aceitos.',
      answers: { motivo: 'alteracao' },
      question: 'A rubrica 3390 foi criada neste mês?',
      answer: 'Foi, no dia 10.',
      solution:
        'A rubrica 3390 não tinha sido enviada no S-1010. Envie a tabela de rubricas e depois os 12 eventos: testamos com um deles e foi aceito.',
    },
    {
      product: 'gestao',
      module: 'Fiscal',
      version: '9.14',
      environment: 'Produção',
      subject: 'Sistema muito lento ao emitir notas',
      description:
        'Cada nota leva quase três minutos para ser emitida desde ontem à tarde. Antes levava segundos.',
      answers: { motivo: 'degradacao' },
      question: 'A lentidão é em todas as estações ou só nas do faturamento?',
      answer: 'Em todas.',
      solution:
        'O antivírus novo examinava a pasta do banco a cada gravação. Com a pasta na lista de exceções, a emissão voltou a levar 4 segundos.',
    },
    {
      product: 'gestao',
      module: 'Relatórios',
      version: '9.14',
      environment: 'Produção',
      subject: 'Relatório de vendas por vendedor e cidade',
      description:
        'Precisamos de um relatório de vendas do mês por vendedor e cidade, com o total de comissões no fim.',
      answers: { motivo: 'relatorio' },
      question: 'As devoluções devem ser descontadas do total?',
      answer: 'Sim, descontadas.',
      solution:
        'Relatório publicado em Relatórios > Vendas > Por vendedor e cidade, já descontando as devoluções.',
    },
    {
      product: 'infraestrutura',
      module: 'Acessos e senhas',
      version: '',
      environment: '',
      subject: 'Liberar acesso da nova funcionária do financeiro',
      description:
        'A Patrícia começa na segunda. Ela precisa do mesmo acesso da Lia, sem a aprovação de pagamentos.',
      answers: { motivo: 'liberacao_acesso' },
      question: 'Qual é o e-mail dela?',
      answer: 'patricia@valeverde.example',
      solution:
        'Acesso liberado. A senha inicial foi enviada ao e-mail dela e precisa ser trocada na primeira entrada.',
    },
    {
      product: 'infraestrutura',
      module: 'Monitoramento',
      version: '',
      environment: 'Produção',
      subject: 'Alerta: disco do servidor de arquivos em 92%',
      description:
        'Recebemos o alerta de disco quase cheio do servidor de arquivos. Na semana passada estava em 80%.',
      answers: { motivo: 'alerta_monitoramento' },
      question: 'Podemos remover as cópias de vídeo com mais de seis meses?',
      answer: 'Podem, sim.',
      solution:
        'Removemos 310 GB de vídeos antigos e o disco está em 58%. O alerta agora avisa a partir de 75%.',
    },
    {
      product: 'gestao',
      module: 'Compras',
      version: '9.14',
      environment: 'Produção',
      subject: 'Dúvida: como cancelar um pedido já aprovado?',
      description: 'Aprovamos um pedido de compra com a quantidade errada e não encontramos como cancelar.',
      answers: { motivo: 'duvida' },
      question: 'O fornecedor já confirmou o pedido?',
      answer: 'Ainda não.',
      solution:
        'Em Compras > Pedidos, abra o pedido e use Estornar aprovação; depois disso o botão Cancelar aparece.',
    },
  ],
};
