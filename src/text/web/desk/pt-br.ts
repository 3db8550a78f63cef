import { communityPtBr } from './community-pt-br.ts';
import { dayPtBr } from './day-pt-br.ts';
import { macrosPtBr } from './macros-pt-br.ts';
import { palettePtBr } from './palette-pt-br.ts';

/** Words of the desk that the portal does not carry. */
export const deskPtBr = {
  community: communityPtBr,
  area: 'Área do desenvolvimento',
  inArea: 'Com o Desenvolvimento: {{area}}',
  phone: { caller: 'Quem aprovou por telefone', call: 'Gravação da ligação (opcional)' },
  confirmPhone: {
    ask: 'Confirmado há muito tempo. Pergunte se o telefone ainda é este.',
    act: 'Telefone confirmado',
    done: 'Telefone confirmado.',
  },
  accessLink: { act: 'Enviar link de acesso', done: 'Enviado ao e-mail cadastrado.' },
  calls: {
    next: 'Ligar para o cliente: tentativa {{nth}} de {{of}}.',
    from: 'A próxima vale a partir de',
    reached: 'Falei com o cliente',
    not_reached: 'Não atendeu',
    finishFrom: 'Sem resposta, pode ser encerrado a partir de',
  },
  agenda: {
    title: 'Agenda',
    about: 'O que foi combinado com os clientes para cada dia.',
    mine: 'Minha agenda',
    all: 'De todos',
    whose: 'De quem',
    previous: 'Semana anterior',
    next: 'Próxima semana',
    today: 'hoje',
    free: 'Nada combinado.',
    nobody: 'sem responsável',
  },
  create: {
    title: 'Novo chamado',
    who: 'Quem pediu?',
    whoHint: 'Nome, e-mail, empresa ou código do cliente',
    nobody:
      'Nenhum contato registrado assim. Só em nome de um contato registrado um chamado pode ser aberto.',
    channel: 'Por onde chegou',
    phone: 'Telefone',
    email: 'E-mail',
    chat: 'Chat',
    whatsapp: 'WhatsApp',
    other: 'Escolher outro contato',
    products: 'Produtos: {{products}}',
  },
  split: {
    open: 'Separar um assunto',
    words: 'O novo chamado fica ligado a este, com o mesmo solicitante e produto.',
    subject: 'Assunto do novo chamado',
    description: 'O que vai para ele',
    split: 'É outro assunto do cliente: ele é avisado',
    child: 'É uma parte do trabalho: só a equipe vê a ligação',
    act: 'Criar chamado',
  },
  told: 'Contado na abertura',
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
  here: {
    looking: '{{name}} está com este chamado aberto',
    writing: '{{name}} está escrevendo…',
    manyWriting: '{{names}} estão escrevendo…',
  },
  crossed: { title: 'O que chegou enquanto você escrevia', anyway: 'Enviar assim mesmo' },
  palette: palettePtBr,
  macros: macrosPtBr,
  day: dayPtBr,
};
