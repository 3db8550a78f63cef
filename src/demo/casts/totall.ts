import type { Cast } from '#/demo/cast.ts';

export const cast: Cast = {
  agents: [
    { name: 'Marina Prado', role: 'Atendente', team: 'suporte' },
    {
      name: 'Célia Nogueira',
      role: 'Coordenadora técnica',
      team: 'suporte',
      roles: ['manager', 'administrator'],
    },
    { name: 'Luiz Tavares', role: 'Atendente', team: 'suporte' },
    { name: 'Rui Carvalho', role: 'Programador', team: 'desenvolvimento' },
    { name: 'Paula Menezes', role: 'Comercial', team: 'comercial' },
  ],
  companies: [
    {
      code: '310021',
      name: 'Casa das Tintas Paraíba',
      plan: 'Manutenção mensal',
      contacts: ['João Batista Alves', 'Ana Rezende'],
    },
    {
      code: '310077',
      name: 'Magazine Bela Vista',
      plan: 'Manutenção mensal',
      contacts: ['Davi Moreira', 'Lia Monteiro'],
    },
    {
      code: '310104',
      name: 'Supermercado Bom Dia',
      plan: 'Manutenção mensal e backup',
      contacts: ['Otávio Reis'],
    },
    { code: '310138', name: 'Autopeças Rota Sul', plan: 'Manutenção mensal', contacts: ['Sônia Meireles'] },
    { code: '310190', name: 'Farmácia Boa Saúde', plan: 'Manutenção mensal', contacts: ['Henrique Zanetti'] },
    {
      code: '310222',
      name: 'Calçados Passo Firme',
      plan: 'Manutenção mensal',
      contacts: ['Tânia Albuquerque'],
    },
  ],
  matters: [
    {
      product: 'varejo',
      module: 'Pedidos de Venda',
      version: '12.4.0',
      environment: 'Loja matriz',
      subject: 'Erro ao confirmar pedido de venda',
      description:
        'Em Vendas > Pedidos > Cadastrar pedido (novo), ao confirmar aparece “condição de pagamento inválida”, mesmo com a condição 30/60. Exemplo: pedido 10125.',
      answers: { area_parada: 'sim', impacto_no_negocio: 'vender' },
      question: 'Acontece com todas as condições de pagamento ou só com a 30/60?',
      answer: 'Só com a 30/60. À vista passa.',
      solution:
        'A condição 30/60 estava sem a parcela mínima. Preencha em Cadastros > Condições de pagamento; o pedido 10125 já confirma.',
    },
    {
      product: 'varejo',
      module: 'NFe',
      version: '12.4.0',
      environment: 'Loja matriz',
      subject: 'NFe rejeitada: CFOP inválido para a operação',
      description:
        'A nota 8841 volta com a rejeição 327. É uma devolução de venda dentro do estado. Seguem a imagem e o XML.',
      answers: { area_parada: 'sim', impacto_no_negocio: 'faturar' },
      question: 'A nota de origem foi emitida por vocês ou é de fornecedor?',
      answer: 'Foi emitida por nós, nota 8702.',
      solution: 'Para devolução de venda use a natureza 1.202. Com ela a nota 8841 foi autorizada.',
    },
    {
      product: 'varejo',
      module: 'Obrigações Fiscais (SPED)',
      version: '12.4.0',
      environment: 'Escritório',
      subject: 'SPED Fiscal com erro no registro C190',
      description:
        'O validador acusa diferença entre o C190 e a soma do C170 nas notas do dia 14. O prazo de entrega é na sexta-feira.',
      answers: { area_parada: 'nao', obrigacao_acessoria: 'sim', vencimento: 'vence_logo' },
      question: 'Pode enviar o arquivo gerado e a tela do validador?',
      answer: 'Seguem os dois.',
      solution:
        'As notas do dia 14 tinham desconto no total e não nos itens. O pacote parcial 12.4.0-p3 rateia o desconto; gere o arquivo de novo depois de atualizar.',
    },
    {
      product: 'varejo',
      module: 'Frente de Caixa',
      version: '12.4.0',
      environment: 'Caixa 3',
      subject: 'Leitor de código de barras lê dois itens de uma vez',
      description: 'No caixa 3 cada leitura lança o produto duas vezes. Nos outros caixas está normal.',
      answers: { area_parada: 'nao' },
      question: 'O leitor do caixa 3 é do mesmo modelo dos outros?',
      answer: 'Não, é um novo, da Elgin.',
      solution:
        'O leitor novo vem com “enter” em dobro. Leia o código de configuração da página 12 do manual e ele passa a enviar um só.',
    },
    {
      product: 'atacado',
      module: 'Preços',
      version: '12.4.0',
      environment: 'Escritório',
      subject: 'Instrução: como criar uma tabela de preços por região',
      description: 'Queremos uma tabela para o litoral com 3% a mais. Onde isso é feito?',
      answers: { area_parada: 'nao', obrigacao_acessoria: 'nao' },
      question: 'Os clientes do litoral já têm a região preenchida no cadastro?',
      answer: 'Sim, todos.',
      solution: 'Em Preços > Tabelas > Copiar tabela, escolha a região Litoral e o acréscimo de 3%.',
    },
    {
      product: 'varejo',
      module: 'Crediário',
      version: '12.4.0',
      environment: 'Loja 2',
      subject: 'Juros do crediário calculados em dobro',
      description:
        'Parcelas com mais de 30 dias de atraso saem com juros em dobro no carnê. Exemplo: contrato 4471.',
      answers: { area_parada: 'nao', obrigacao_acessoria: 'nao' },
      question: 'A multa também sai em dobro?',
      answer: 'Não, só os juros.',
      solution:
        'Corrigido no pacote parcial 12.4.0-p2. Depois de atualizar, recalcule as parcelas em aberto.',
    },
    {
      product: 'mensageria',
      module: 'NFC-e',
      version: '3.2',
      environment: 'Loja matriz',
      subject: 'Cupons ficam em contingência mesmo com internet',
      description: 'Desde cedo todos os cupons saem em contingência, mas a internet está funcionando.',
      answers: { area_parada: 'sim', impacto_no_negocio: 'outro' },
      question: 'O relógio do servidor está certo?',
      answer: 'Está dez minutos adiantado!',
      solution:
        'Com o relógio adiantado a SEFAZ recusa o envio. Acertamos a hora automática e os cupons pendentes foram transmitidos.',
    },
  ],
};
