import type { Cast } from '#/demo/cast.ts';

export const cast: Cast = {
  agents: [
    { name: 'Marina Prado', role: 'Analista de suporte', team: 'suporte' },
    {
      name: 'Célia Nogueira',
      role: 'Gestora de suporte',
      team: 'suporte',
      roles: ['manager', 'administrator'],
    },
    { name: 'Paulo Siqueira', role: 'Analista de suporte', team: 'suporte' },
    { name: 'Renata Lima', role: 'Consultora', team: 'consultoria' },
    { name: 'Diego Farias', role: 'Analista de nuvem', team: 'cloud' },
  ],
  companies: [
    {
      code: '104233',
      name: 'Padaria Trigo Dourado Ltda',
      plan: 'Série T',
      editions: { protheus: 'serie_t' },
      contacts: ['João Batista Alves', 'Bia Ferraz'],
    },
    {
      code: '118940',
      name: 'Metalúrgica Serra Azul S.A.',
      plan: 'PRIME',
      contract: 'prime',
      terms: {
        sempre: {},
        personalizacoes: {},
        ambiente: { endereco: 'serra-azul.replica.totvs.example', atualizado_em: '28/02/2026' },
      },
      editions: { protheus: 'serie_t' },
      contacts: ['Lia Monteiro', 'Caio Duarte'],
    },
    { code: '120771', name: 'Transportes Rio Claro Ltda', plan: 'Série T', contacts: ['Otávio Reis'] },
    { code: '131502', name: 'Clínica Vida Plena', plan: 'Série 1', contacts: ['Sônia Meireles'] },
    {
      code: '140086',
      name: 'Cooperativa Agro Paraná',
      plan: 'Cloud',
      contacts: ['Henrique Zanetti', 'Júlia Prestes'],
    },
    {
      code: '152310',
      name: 'Livraria Page & Cia',
      plan: 'Série 3',
      editions: { protheus: 'serie_3' },
      contacts: ['Tânia Albuquerque'],
    },
  ],
  matters: [
    {
      product: 'protheus',
      module: 'Faturamento',
      version: '12.1.2410',
      environment: 'Produção',
      subject: 'Nota fiscal rejeitada: duplicidade de NF-e',
      description:
        'Ao transmitir a nota 10.125 a SEFAZ devolve a rejeição 204 (duplicidade de NF-e), mas a nota não aparece como autorizada no monitor. Já reiniciamos o TSS e o resultado é o mesmo.',
      answers: { uso: 'nao', contorno: 'nao', impacto: 'critico', dados_corrompidos: 'nao' },
      question: 'Você pode enviar o XML da nota 10.125 e o horário exato da primeira transmissão?',
      answer: 'Segue o XML. A primeira transmissão foi às 08:42 de ontem, logo depois da queda de energia.',
      solution:
        'A nota tinha sido autorizada, mas o retorno se perdeu na queda de energia. Use Monitor NF-e > Consultar situação na SEFAZ para a nota 10.125: o protocolo é recuperado e a nota passa a autorizada.',
    },
    {
      product: 'protheus',
      module: 'Folha de Pagamento',
      version: '12.1.2410',
      environment: 'Produção',
      subject: 'Fechamento da folha não considera o adicional noturno',
      description:
        'No cálculo da folha do mês, a verba 065 (adicional noturno) fica zerada para os funcionários do turno C. No mês passado saiu certo. Não mudamos nenhum parâmetro.',
      answers: { uso: 'restricoes_severas', dados_corrompidos: 'nao' },
      question:
        'O turno C foi alterado no cadastro de turnos depois do dia 1º? Pode enviar uma captura da tela?',
      answer: 'Sim, o RH incluiu um novo horário no turno C no dia 3. Segue a captura.',
      solution:
        'O novo horário do turno C foi incluído sem o tipo de hora noturna. Ajuste em Cadastros > Turnos > Horários, campo Tipo = Noturno, e recalcule a folha. Conferimos com a matrícula 000412 e o valor ficou certo.',
    },
    {
      product: 'protheus',
      module: 'Financeiro',
      version: '12.1.2310',
      environment: 'Homologação',
      subject: 'Dúvida: como baixar vários boletos de uma vez?',
      description:
        'Recebemos do banco um arquivo com 140 títulos pagos e hoje baixamos um por um. Existe um jeito de fazer a baixa de todos juntos?',
      answers: { uso: 'normal', dados_corrompidos: 'nao' },
      question: 'Qual é o banco e o layout do arquivo, CNAB 240 ou 400?',
      answer: 'É o Itaú, CNAB 400.',
      solution:
        'Use a rotina Retorno de Comunicação Bancária com o layout CNAB 400 do Itaú: ela lê o arquivo e baixa todos os títulos. O passo a passo está no artigo “Retorno bancário”.',
    },
    {
      product: 'rm',
      module: 'Contabilidade',
      version: '12.1.2406',
      environment: 'Produção',
      subject: 'Balancete com saldo diferente do razão na conta 1.1.2',
      description:
        'O balancete de fevereiro mostra R$ 18.402,11 na conta 1.1.2, e o razão soma R$ 18.204,11. Recalculamos os saldos e a diferença continua.',
      answers: { uso: 'restricoes_leves', dados_corrompidos: 'sim' },
      question: 'Há lançamentos com data de fevereiro incluídos depois do fechamento?',
      answer: 'Há um, o lote 8821, incluído no dia 5 de março.',
      solution:
        'O lote 8821 foi incluído com o período já fechado e ficou fora do razão. Reabra fevereiro, reprocesse o lote e feche outra vez; os dois relatórios passam a coincidir.',
    },
    {
      product: 'datasul',
      module: 'Suprimentos',
      version: '12.1.2407',
      environment: 'Produção',
      subject: 'Aprovação de pedido de compra muito lenta',
      description:
        'A tela de aprovação leva mais de dois minutos para abrir desde a última atualização. São 12 aprovadores parados esperando.',
      answers: { uso: 'restricoes_severas', dados_corrompidos: 'nao' },
      question: 'A lentidão acontece para todos os aprovadores ou só para quem tem muitos pedidos pendentes?',
      answer: 'Para todos, mesmo quem tem um pedido só.',
      solution:
        'A atualização trouxe um índice que não foi criado na sua base. Execute o script do artigo “Índices de aprovação”; depois dele a tela abre em menos de dois segundos.',
    },
    {
      product: 's1_varejo',
      module: 'Frente de Caixa',
      version: '9.4',
      environment: 'Loja 2',
      subject: 'Impressora fiscal não corta o papel',
      description:
        'Depois de imprimir o cupom a impressora não corta o papel, e o operador precisa rasgar na mão.',
      answers: { uso: 'restricoes_leves', dados_corrompidos: 'nao', exibicao: 'nao' },
      question: 'Qual é o modelo da impressora?',
      answer: 'Bematech MP-4200 TH.',
      solution: 'Em Configurações > Impressora, marque “Acionar guilhotina ao final” e reinicie o caixa.',
    },
    {
      product: 's1_saude',
      module: 'Faturamento TISS',
      version: '6.2',
      environment: 'Servidor local',
      subject: 'Lote TISS recusado pela operadora: versão 4.01',
      description:
        'A operadora recusou o lote 337 informando que só aceita TISS 4.01.00. Nosso sistema gera na 3.05. O prazo de entrega é depois de amanhã.',
      answers: { uso: 'nao', contorno: 'sim', impacto: 'moderado', dados_corrompidos: 'nao' },
      question: 'Qual é a versão do Personal Med que aparece em Ajuda > Sobre?',
      answer: 'Aparece 6.2.11.',
      solution:
        'Atualize para a 6.2.14, que gera TISS 4.01.00, e refaça o lote 337. O pacote já está na Central de Download.',
    },
    {
      product: 'cloud',
      module: 'Acesso',
      version: '',
      environment: 'Nuvem',
      subject: 'Usuários caem do sistema ao meio-dia',
      description:
        'Todos os dias por volta de 12:00 as sessões caem e ninguém consegue entrar por uns cinco minutos. Já são três dias seguidos.',
      answers: { uso: 'restricoes_severas', dados_corrompidos: 'nao' },
      question: 'A queda acontece também fora do escritório, por exemplo pelo celular em 4G?',
      answer: 'Sim, pelo 4G também cai.',
      solution:
        'Uma rotina de cópia estava marcada para as 12:00 e reiniciava o balanceador. Mudamos para as 03:00 e acompanhamos dois dias sem nenhuma queda.',
    },
    {
      product: 'cst',
      module: 'Boletos e notas fiscais',
      version: '',
      environment: '',
      subject: 'Segunda via do boleto de fevereiro',
      description:
        'Não recebemos o boleto de fevereiro por e-mail e ele venceu ontem. Precisamos da segunda via atualizada.',
      answers: { uso: 'normal' },
      question: 'O boleto é do contrato principal ou da consultoria?',
      answer: 'Do contrato principal.',
      solution:
        'Segunda via enviada para o e-mail de cobrança, com vencimento para daqui a três dias úteis e sem juros.',
    },
    {
      product: 'protheus',
      module: 'Contabilidade Gerencial',
      version: '12.1.2410',
      environment: 'Produção',
      subject: 'Erro de ortografia no relatório de centros de custo',
      description:
        'No cabeçalho do relatório CTBR120 está escrito “Centro de Custos Gerenciai”, sem o “s” no final.',
      answers: { uso: 'restricoes_leves', exibicao: 'sim', dados_corrompidos: 'nao' },
      question: 'O texto aparece assim em todas as filiais?',
      answer: 'Sim, em todas.',
      solution: 'Corrigido no pacote acumulado deste mês. Depois de aplicá-lo, o cabeçalho sai certo.',
    },
    {
      product: 'logix',
      module: 'WMS',
      version: '12.1.2406',
      environment: 'Produção',
      subject: 'Separação não encontra endereço do produto',
      description:
        'Ao gerar a onda de separação, o sistema diz que o produto 7781 não tem endereço, mas há saldo no A-03-12. Os pedidos do dia estão parados.',
      answers: { uso: 'nao', contorno: 'nao', impacto: 'critico' },
      question: 'O endereço A-03-12 está bloqueado para inventário?',
      answer: 'Está! O inventário de ontem não foi encerrado.',
      solution:
        'Encerre o inventário 0214 em WMS > Inventário > Encerramento: o endereço é liberado e a onda é gerada.',
    },
    {
      product: 'fluig',
      module: 'BPM',
      version: '2.0',
      environment: 'Nuvem',
      subject: 'Formulário de reembolso não abre no celular',
      description: 'No computador o formulário abre, mas no celular a tela fica branca depois do login.',
      answers: { uso: 'restricoes_leves', exibicao: 'nao', dados_corrompidos: 'nao' },
      question: 'Isso acontece no Chrome do Android, no iPhone ou nos dois?',
      answer: 'Só no iPhone.',
      solution:
        'O iPhone bloqueava um componente antigo do formulário. Publicamos a versão 7 do formulário sem ele; testado no iOS 18.',
    },
  ],
};
