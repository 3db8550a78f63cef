import { entryPtBr } from './entry-pt-br.ts';
import { gatePtBr } from './gate-pt-br.ts';
import { profilePtBr } from './profile-pt-br.ts';
import type { Say } from './say.ts';

/** Why something was not done, and what to do instead. Read by customers and agents. */
export const refusalsPtBr = {
  'acceptance/answer-not-offered': () => 'O guia deste fornecedor não oferece essa resposta à solução.',
  'acceptance/caller-missing': () => 'Diga quem aprovou por telefone.',
  'acceptance/not-awaiting': () => 'Este chamado não está aguardando a aprovação de uma solução.',
  'acceptance/not-over': () => 'O prazo do cliente para responder à solução ainda não terminou.',
  'acceptance/only-customer': () =>
    'Só o cliente pode responder à solução. Se ele respondeu por telefone, registre como aceite por telefone, onde o guia permite.',
  'acceptance/postponed-already': ({ times }) =>
    times === 1
      ? 'A resposta já foi adiada uma vez, e o guia só permite um adiamento. Aprove a solução ou diga por que ela não atende.'
      : `A resposta já foi adiada ${times} vezes, o máximo que o guia permite. Aprove a solução ou diga por que ela não atende.`,
  'acceptance/reason-missing': () =>
    'Conte por que a solução não atende, para que o atendimento continue do ponto certo.',
  'acceptance/reservation-missing': () => 'Escreva qual é a restrição para aprovar com restrições.',
  'macro/not-yours': () => 'Só quem guardou esta macro pode mudá-la. Guarde uma cópia sua.',
  'macro/placeholder-unknown': ({ name }) =>
    `“{{${name}}}” não corresponde a nada. Use um dos campos listados ao lado do texto, ou \\{{ para chaves comuns.`,
  'ticket/changed-meanwhile': ({ count }) =>
    count === 1
      ? 'Alguém escreveu neste chamado enquanto você escrevia. Leia acima e depois envie assim mesmo ou mude o seu texto.'
      : `Chegaram ${count} registros enquanto você escrevia. Leia acima e depois envie assim mesmo ou mude o seu texto.`,
  'time/before-ticket': ({ began, opened }, say) =>
    `A ligação começou em ${say.full(Number(began))}, antes da abertura do chamado, em ${say.full(Number(opened))}. O registro na web vem antes do telefone: anote a ligação no chamado que já estava aberto.`,
  'time/minutes': () => 'Escreva quantos minutos foram, de 1 a 1440.',
  'time/missing': ({ team }) =>
    `A equipe ${team} registra no chamado tudo o que faz. Registre o tempo e o que foi feito antes de enviar a solução.`,
  'time/running': () =>
    'Seu cronômetro tem tempo neste chamado. Registre esse tempo, ou descarte-o, antes de enviar a solução.',
  'time/text-missing': () => 'Escreva o que foi feito nesse tempo.',
  'agent/not-of-team': ({ team }) =>
    `Só quem é da equipe ${team} assume os chamados dela. Deixe o chamado na fila, ou escolha alguém da equipe.`,
  'area/none': () => 'O guia não nomeia outras áreas para envolver.',
  'area/unknown': () => 'Escolha uma das áreas do guia.',
  'investigation/appointment-missing': () =>
    'Sem a causa, marque aqui mesmo o atendimento com um especialista da rotina: quem, dia e hora.',
  'investigation/appointment-past': () => 'Escolha um dia e uma hora que ainda estão por vir.',
  'investigation/cause-missing': () => 'Escreva qual foi a causa encontrada.',
  'investigation/none': () => 'O guia não pede investigação técnica para este tipo de chamado.',
  'investigation/over': () => 'A causa já foi encontrada; a investigação terminou.',
  'investigation/not-recorded': ({ stage }) =>
    `Este chamado está em ${stage}. Registre o que ela encontrou antes de enviar a solução.`,
  'investigation/not-a-specialist': ({ skill }) => `Escolha alguém com a competência “${skill}” em dia.`,
  'community/unknown': () => 'Não encontramos essa comunidade no guia.',
  'topic/not-found': () => 'Não encontramos essa pergunta.',
  'topic/not-yours': () => 'Só quem escreveu pode mudar isto.',
  'kind/requester-missing': ({ kind }) => `Diga primeiro quem pede: os termos de ${kind} dependem disso.`,
  'requester/pays-itself': () => 'Aqui quem paga é o cliente; não há unidade a cobrar.',
  'requester/unknown': () => 'Escolha um dos tipos de solicitante do guia.',
  'team/exclusive': ({ team }) =>
    `A fila ${team} é só de quem tem esse atendimento no contrato. Escolha outra equipe.`,
  'issue/not-found': () => 'Não encontramos esse pedido, ou ele já foi respondido.',
  'article/unknown': () => 'Não encontramos esse artigo.',
  'closing/article-missing': ({ team }) =>
    `A equipe ${team} documenta o que aprendeu. Ligue um artigo a este chamado, ou rascunhe um, antes de enviar a solução.`,
  'escalation/reason-unknown': () => 'Escolha um dos motivos de escalada do guia.',
  'agent/not-skilled': ({ skill }) =>
    `Este produto pede alguém com a competência “${skill}” em dia. Escolha outra pessoa, ou registre o treinamento dela.`,
  'agent/herself': () => 'Ninguém encerra o próprio acesso. Peça a outra pessoa da administração.',
  'agent/taken': () => 'Este e-mail já é de alguém. Use outro, ou procure a pessoa na lista.',
  'agent/unknown': () => 'Escolha uma das pessoas da equipe.',
  'roles/last-administrator': () =>
    'Esta é a última pessoa com a função de administração. Dê a função a outra pessoa primeiro e depois retire-a desta.',
  'attachment/empty': () => 'O arquivo está vazio. Escolha outro.',
  'attachment/gone': () => 'Um dos anexos não está mais aqui. Tire-o da lista e anexe de novo.',
  'attachment/not-found': () => 'Não encontramos este arquivo entre os que você pode ver.',
  'attachment/not-offered': () =>
    'Este tipo de arquivo não é aceito. Envie uma imagem, um documento ou um arquivo compactado.',
  'mail/not-found': () => 'Esta mensagem não existe mais. Atualize a lista.',
  'mail/opened': ({ number }) => `Esta mensagem já virou o chamado ${number}.`,
  'contact/web-first': () =>
    'Por este canal o guia pede um chamado já aberto na web. Peça ao cliente que o abra no portal e informe o número.',
  'contact/unknown': () => 'Escolha um contato registrado: só em nome dele um chamado pode ser aberto.',
  'form/asked': () =>
    'Faltam informações que ajudam a resolver mais rápido. Complete, ou registre assim mesmo.',
  'attachment/too-large': ({ mb }) =>
    `O arquivo passa do limite de ${mb} MB. Envie uma parte dele, ou compacte antes.`,
  'attachment/too-many': ({ most }) =>
    `São no máximo ${most} arquivos por mensagem. Compacte vários em um só.`,
  'form/incomplete': ({ count }) =>
    count === 1
      ? 'Falta uma coisa para registrar o chamado.'
      : `Faltam ${count} coisas para registrar o chamado.`,
  'closing/category-missing': () =>
    'Escolha a categoria de encerramento: o guia a pede em todo chamado resolvido.',
  'closing/category-unknown': ({ category }) => `O guia não tem a categoria “${category}”.`,
  'closing/cause-missing': () => 'Escreva a causa: o guia a pede em todo chamado resolvido.',
  'closing/detail-missing': ({ field }) => `Preencha “${field}”: esta categoria pede.`,
  'closing/link-needed': ({ field }) => `Em “${field}”, escreva um endereço que comece com https://.`,
  'closing/scope-missing': () => 'Classifique o assunto da cobertura antes de enviar a solução.',
  'company/not-yours': () => 'Escolha uma das empresas do seu cadastro.',
  'file/column-missing': ({ column }) =>
    `Falta a coluna “${column}” na primeira linha do arquivo. Baixe a exportação para ver o formato.`,
  'leave/unknown': () => 'Esta liberação já terminou. Recarregue a página.',
  'training/product': () => 'O guia não tem este produto. Escolha um da lista.',
  'training/to-come': () =>
    'O treinamento ainda não aconteceu: informe o dia em que foi concluído, até hoje.',
  'training/unknown': () => 'Este treinamento já foi anulado. Recarregue a página.',
  'file/column-twice': ({ column }) => `A coluna “${column}” aparece duas vezes no arquivo. Deixe só uma.`,
  'file/empty': () => 'O arquivo não tem nenhuma linha abaixo dos nomes das colunas.',
  'file/quote-open': ({ line }) =>
    `Na linha ${line} há aspas abertas que não fecham. Feche-as ou apague-as e envie o arquivo de novo.`,
  'file/sheet': () =>
    'Este arquivo é uma planilha do Excel. Abra-o, salve como “CSV UTF-8 (delimitado por vírgulas)” e envie o arquivo novo.',
  'file/too-long': ({ most }) => `O arquivo passa de ${most} linhas. Divida-o em partes.`,
  'file/unreadable': ({ why }) =>
    `Não conseguimos ler este arquivo como CSV. Salve-o de novo como CSV e envie outra vez. Detalhe técnico: ${why}.`,
  'contact/last-administrator': () =>
    'A empresa precisa de quem administre os contatos. Escolha antes outra pessoa para isso.',
  'contact/taken': () =>
    'Este e-mail não pode ser cadastrado como contato. Confira o endereço ou fale conosco.',
  'company/unknown': () => 'Não encontramos esta empresa.',
  'contact/not-in-guide': () => 'O guia deste fornecedor não conta tentativas de contato.',
  'contact/too-early': ({ earliest }, { long }) =>
    `Esta tentativa ainda não conta: elas são feitas em dias e períodos diferentes. A próxima vale a partir de ${long(Number(earliest))}.`,
  'contract/not-offered': ({ name }) =>
    `O guia não oferece “${name}” neste contrato ou produto. Escolha um dos que ele lista.`,
  'contract/unknown': ({ contract }) => `O guia não conhece o contrato “${contract}”.`,
  'date/unreadable': ({ text }) =>
    `“${text}” não é uma data e hora que exista. Escreva como 2026-03-03 10:00.`,
  'escalation/made-already': () =>
    'A liderança já foi avisada deste chamado e vai responder a você. Se precisar, acrescente detalhes na conversa.',
  'development/area-missing': () => 'Escolha a área do desenvolvimento que vai receber o chamado.',
  'development/area-unknown': ({ area }) => `O guia não tem a área “${area}”.`,
  ...entryPtBr,
  ...profilePtBr,
  ...gatePtBr,
  'guide/from-past': ({ now }, { full }) =>
    `Um guia não vale para trás. Escolha um início a partir de agora (${full(Number(now))}), ou não informe nenhum.`,
  'guide/in-force-already': ({ version }) => `Esta proposta já foi posta em vigor: é a versão ${version}.`,
  'guide/not-proposed': () => 'Não há proposta em aberto com este guia. Proponha-o primeiro.',
  'guide/other-vendor': ({ vendor, own }) =>
    `Este guia é de “${vendor}”, e esta casa é de “${own}”. Confira se o arquivo é o certo.`,
  'guide/person-missing': () =>
    'O guia em vigor pede que duas pessoas respondam por uma nova versão. Diga quem é: --by E-MAIL.',
  'guide/problems': ({ count, message }) =>
    count === 1
      ? `O guia tem um problema e não pode ser usado: ${message}`
      : `O guia tem ${count} problemas e não pode ser usado. O primeiro: ${message}`,
  'guide/same-person': () =>
    'Quem propôs o guia não pode pô-lo em vigor. Peça a outra pessoa que responda por ele.',
  'guide/unchanged': ({ version }) =>
    `Este guia é o da versão ${version}, que já vale nessa data: nada mudaria.`,
  'guide/version-unknown': ({ version }) => `Não há versão ${version} do guia. Confira o número.`,
  'justification/unknown': () => 'Esta justificativa não é das que o guia dá para esta situação.',
  'kind/agreed-date-missing': ({ kind }) =>
    `“${kind}” é feita numa data combinada com o cliente: informe a data.`,
  'analysis/incomplete': () => 'Diga quantas horas a análise leva e o que faz parte dela.',
  'analysis/missing': ({ team }) =>
    `Antes de sair de ${team}, o chamado precisa das horas de análise e do escopo.`,
  'package/file-missing': () => 'Anexe o arquivo do pacote.',
  'module/not-contracted': ({ what }) =>
    `Módulo não contratado: ${what}. O suporte atende ao que a sua empresa adquiriu; para contratar, fale com o comercial.`,
  'package/label-missing': () => 'Diga qual é a versão do pacote, como 12.4.0-p3.',
  'package/none': () => 'Nenhum pacote foi enviado neste chamado.',
  'package/not-asked': () => 'Baixe o pacote pelo botão do chamado: assim o download fica registrado.',
  'package/not-offered': () => 'O guia não prevê pacotes de correção.',
  'version/not-open': ({ version, versions }) =>
    `A versão ${version} não recebe mais mudanças. Planeje para: ${versions}.`,
  'version/nothing-open': () => 'Nenhuma versão deste produto está aberta para este tipo de chamado.',
  'kind/unknown': ({ kind }) => `O guia não tem o tipo de contato “${kind}”.`,
  'link/unknown': () =>
    'Este link não vale mais, ou foi copiado pela metade. Entre no portal para ver o chamado.',
  'link/closed-target': ({ number }) => `O chamado ${number} está encerrado. Una a um chamado aberto.`,
  'link/other-company': () => 'Os dois chamados precisam ser da mesma empresa.',
  'link/self': () => 'Informe o número de outro chamado.',
  'link/answered': () => 'Esta solução já foi respondida. Veja o chamado no portal.',
  'policy/not-allowed': () => 'Seu perfil não permite fazer isso.',
  'quote/none-open': () => 'Não há proposta aguardando resposta neste chamado.',
  'replay/not-found': () => 'Não encontramos essa comparação. Comece outra.',
  'replay/running': () => 'Já há uma comparação em andamento. Espere que termine.',
  'session/csrf': () =>
    'O pedido não veio desta página. Recarregue a página e tente de novo; o que você escreveu está guardado.',
  'session/none': () => 'Sua sessão terminou. Entre de novo; o que você escreveu está guardado.',
  'session/too-many-tries': ({ until }, { time }) =>
    until === undefined
      ? 'Foram muitas tentativas. Aguarde um minuto e tente de novo.'
      : `Foram muitas tentativas de entrar. Tente de novo depois das ${time(Number(until))}, ou crie uma nova senha.`,
  'session/wrong-credentials': () => 'E-mail ou senha não conferem. Confira os dois e tente de novo.',
  'severity/reason-missing': () => 'Diga o motivo da mudança de severidade; ele fica no histórico.',
  'severity/unchanged': () => 'O chamado já tem essa severidade.',
  'severity/unknown': ({ severity }) => `O guia não tem a severidade “${severity}”.`,
  'scope/nothing-to-offer': () =>
    'Escolha antes um assunto que o contrato não cobre e para o qual o guia oferece um serviço.',
  'scope/unknown': ({ scope }) => `O guia não tem o assunto “${scope}” na lista de cobertura.`,
  'survey/not-asked': () =>
    'O guia deste fornecedor não pede avaliação para chamados encerrados desta forma.',
  'survey/not-in-guide': () => 'O guia deste fornecedor não tem pesquisa de satisfação.',
  'survey/over': ({ days }) => `O tempo para avaliar terminou: eram ${days} dias depois do encerramento.`,
  'survey/unknown-value': () => 'Escolha uma das respostas da pesquisa.',
  'skill/dates': () => 'A validade termina antes da data do treinamento. Confira as duas datas.',
  'task/not-found': () => 'Não encontramos essa tarefa entre as que você pode ver.',
  'team/unknown': ({ team }) => `O guia não tem a equipe “${team}”.`,
  'ticket/awaiting-acceptance': () =>
    'A solução já foi enviada e aguarda a resposta do cliente. Para acrescentar algo, responda ou anote.',
  'view/not-yours': () => 'Esta visão é de outra pessoa. Salve uma cópia com outro nome.',
  'ticket/changed-since': () => 'O chamado mudou depois disso; desfaça por ele mesmo, se ainda for o caso.',
  'ticket/closed': () =>
    'Este chamado está encerrado e não pode ser reaberto. Abra um novo chamado a partir dele: o histórico fica ligado.',
  'ticket/in-maintenance-already': () => 'O chamado já está com a manutenção do produto.',
  'ticket/needs-acceptance': () =>
    'Quem encerra é o cliente, ao aprovar a solução. Registre a solução; o prazo do guia cuida do resto.',
  'ticket/not-closed': () => 'O chamado ainda está aberto: continue a conversa nele mesmo.',
  'ticket/not-found': () => 'Não encontramos este chamado entre os que você pode ver. Confira o número.',
  'ticket/not-in-maintenance': () => 'O chamado não está com a manutenção do produto.',
  'ticket/not-open-yet': () => 'O histórico precisa começar com a abertura (opened).',
  'ticket/not-paused': () => 'O chamado não está aguardando nem em espera.',
  'ticket/opened-already': () => 'O chamado já foi aberto.',
  'ticket/out-of-order': ({ last }, { full }) =>
    `O acontecimento é anterior ao último do histórico (${full(Number(last))}). Confira a data.`,
  'ticket/paused-already': () => 'O chamado já está nessa situação.',
  'ticket/rated-already': () => 'Este atendimento já foi avaliado. Obrigado!',
  'ticket/reason-missing': () => 'Diga o motivo; ele fica no histórico.',
  'ticket/text-missing': () => 'Escreva a mensagem antes de enviar.',
  'triage/answer-missing': ({ question }) => `Responda à pergunta “${question}” para abrir o chamado.`,
  'ticket/wait-for-answer': ({ earliest }, { long }) =>
    `O cliente ainda tem tempo para responder. O chamado pode ser encerrado por falta de retorno a partir de ${long(Number(earliest))}.`,
  'triage/unknown-answer': ({ question, answer }) =>
    `“${answer}” não é uma das respostas da pergunta “${question}”.`,
} satisfies Record<string, Say>;

export type RefusalTextCode = keyof typeof refusalsPtBr;
