import type { AcceptanceAnswer } from '#/domain/guide/guide.ts';
import type { SpecialDay } from '#/domain/guide/special-days.ts';
import type { HolidayKind } from '#/domain/time/calendar.ts';

const DAYS = ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo'];
const KINDS: Readonly<Record<HolidayKind, string>> = {
  national: 'nacionais',
  state: 'estaduais',
  city: 'municipais',
  optional: 'facultativos',
};

/** Words of the published guide. Portuguese is the source. */
export const guideWordsPtBr = {
  title: (vendor: string) => `Guia de suporte da ${vendor}`,
  feedName: (vendor: string) => `Feriados e plantões – ${vendor}`,
  and: 'e',
  or: 'ou',
  yes: 'Sim',
  no: 'Não',
  closed: 'fechado',
  span: (from: string, to: string) => `das ${from} às ${to}`,
  days: (from: number, to: number) => {
    const [first = '', last = ''] = [DAYS[from - 1], DAYS[to - 1]];
    if (from === to) return first;
    return to === from + 1 ? `${first} e ${last}` : `${first} a ${last}`;
  },
  edition: (code: string | undefined, edition: string) =>
    code ? `${code} – edição ${edition}` : `Edição ${edition}`,
  zone: (zone: string) => (zone === 'America/Sao_Paulo' ? 'horário de Brasília' : `fuso ${zone}`),
  always: '24 horas por dia, sete dias por semana, inclusive feriados',
  alwaysShort: '24 horas',
  onCallCounts: 'no plantão o prazo também corre',
  onCallDoesNotCount: 'no plantão o prazo não corre',
  closedOn: (kinds: readonly HolidayKind[]) =>
    kinds.length === 0 ? 'Atende também nos feriados' : `Não atende ${onDays(kinds)}`,
  openOn: (kinds: readonly HolidayKind[]) => `Atende normalmente ${onDays(kinds)}`,
  onCallOnlyOn: (kinds: readonly HolidayKind[]) => `Só em plantão ${onDays(kinds)}`,
  exception: (name: string, from: string, to: string, hours: string, onHolidays: boolean) =>
    `${name}: ${from === to ? `em ${from}` : `de ${from} a ${to}`}, ${hours}${onHolidays ? ', também nos feriados' : ''}`,
  captions: {
    edition: 'Esta edição',
    teams: 'Equipes e canais',
    hours: 'Horários de atendimento',
    holidays: (year: number) => `Feriados e plantões de ${year}`,
    severities: 'Severidades e prazos',
    triage: 'Como a severidade é definida',
    clocks: 'Como os prazos são contados',
    contracts: 'Contratos com horário ou prazo próprio',
    acceptance: 'Aceite da solução',
    contact_attempts: 'Tentativas de contato',
    gate: 'Quem pode ser atendido',
    closing: 'Categorias de encerramento',
    survey: 'Pesquisa de satisfação',
    kinds: 'Tipos de contato',
    form_help: 'Como mostrar o que acontece',
    versions: 'Versões atendidas e em desenvolvimento',
    scope: 'Escopo do suporte',
    covered: 'Dentro do escopo',
    not_covered: 'Fora do escopo',
    definitions: 'Definições',
    people: 'Com quem falar',
  },
  columns: {
    team: 'Equipe',
    product: 'Produto',
    current: 'Versão atual',
    supported: 'Atendidas',
    inDevelopment: 'Em desenvolvimento',
    about: 'Para quê',
    reach: 'Canais',
    hours: 'Horário',
    onCall: 'Plantão',
    holidays: 'Feriados',
    coming: 'Horários especiais',
    day: 'Dia',
    what: 'Feriado',
    open: 'Atendem',
    closed: 'Não atendem',
    severity: 'Severidade',
    meaning: 'O que é',
    examples: 'Exemplos',
    coverage: 'Cobertura',
    when: 'Quando',
    clock: 'Prazo',
    starts: 'Começa',
    stops: 'Para',
    pauses: 'Não conta',
    how: 'Como conta',
    contract: 'Contrato',
    targets: 'Prazos próprios',
    components: 'Você pode escolher',
    matter: 'Motivo',
    responsible: 'Responsável',
    covered: 'Coberto',
    note: 'Observação',
    role: 'Função',
    name: 'Nome',
    contact: 'Contato',
  },
  imprint: {
    document: 'Documento',
    edition: 'Edição',
    author: 'Autor',
    issued: 'Emitido em',
    inForce: 'Em vigor desde',
    until: 'Válido até',
  },
  phone: (phone: string) => `Telefone: ${phone}`,
  email: (email: string) => `E-mail: ${email}`,
  dayKind: {
    national: 'nacional',
    state: 'estadual',
    city: 'municipal',
    optional: 'ponto facultativo',
    exception: 'horário especial',
  } satisfies Record<SpecialDay['kind'], string>,
  withOnCall: (who: string, hours: string, onCall: string) =>
    `${who}: ${hours}${onCall === '' ? '' : ` (plantão ${onCall})`}`,
  everybody: 'Todas as equipes',
  everybodyElse: 'As demais equipes',
  nobody: 'Nenhuma equipe',
  asUsual: 'Todas as equipes, no horário de costume',
  severitiesNamed: (labels: readonly string[]) =>
    `${labels.length === 1 ? 'Severidade' : 'Severidades'} ${list(labels)}`,
  contractsNamed: (labels: readonly string[]) =>
    `${labels.length === 1 ? 'Contrato' : 'Contratos'} ${list(labels)}`,
  within: (days: number) => `em até ${days} ${days === 1 ? 'dia' : 'dias'}`,
  quoted: (words: string) => `“${words}”`,
  onlyTeams: (teams: readonly string[]) => `só nos chamados de: ${teams.join(', ')}`,
  teamHours: 'no horário da equipe que atende',
  except: 'exceto se',
  defaultSeverity: (severity: string) => `Sem essas respostas, a severidade é ${severity}.`,
  fromOpening: 'sempre contado da abertura do chamado, mesmo quando a severidade ou o prazo mudam',
  fromStart: 'contado a partir do evento que o começa',
  endOfService: 'prazos em dias terminam no fim do expediente do último dia',
  sameHour: 'prazos em dias terminam na mesma hora em que começaram',
  estimate: 'a data é uma estimativa e pode ser excedida',
  notPromised: 'apenas medido: não há data prometida',
  receives: (reasons: string) => `Recebe do nível anterior: ${reasons}.`,
  answersBy: {
    portal: 'Responde pelo portal.',
    email: 'Responde por e-mail.',
    phone: 'Responde por telefone.',
    chat: 'Responde pelo chat.',
    whatsapp: 'Responde pelo WhatsApp.',
  },
  articleRequired: 'A causa e a solução de cada caso ficam na base de conhecimento.',
  timeRequired: 'Tudo o que se faz fica registrado no chamado, com o tempo.',
  coveredWith: (component: string) => `coberto com “${component}”`,
  offered: (offer: string) => `pode ser contratado: ${offer}`,
  ofProduct: (product: string, target: string) => `${product}: ${target}`,
  fixed: (target: string) => `${target}, para qualquer severidade`,
  allTime: 'todo o tempo conta',
  window: (term: string) => `Depois da solução, você tem ${term} para responder.`,
  answersAre: (answers: readonly string[]) => `Você pode: ${choice(answers)}.`,
  answer: {
    accept: 'aprovar a solução',
    accept_with_reservations: 'aprovar com restrições, dizendo quais',
    refuse: 'não aprovar, contando o motivo, e o chamado volta ao atendimento',
    postpone: 'adiar a resposta',
  } satisfies Record<AcceptanceAnswer, string>,
  remind: (term: string, time: string) => `Um lembrete é enviado ${term} antes do fim do prazo, às ${time}.`,
  postponement: (times: number, term: string) =>
    times === 1
      ? `A resposta pode ser adiada uma única vez, por mais ${term}, antes do encerramento.`
      : `A resposta pode ser adiada até ${times} vezes, cada uma por mais ${term}, antes do encerramento.`,
  tacit: 'Sem resposta no prazo, a solução é considerada aprovada e o chamado se encerra automaticamente.',
  closes: 'Sem resposta no prazo, o chamado se encerra automaticamente.',
  neverReopens: 'Um chamado encerrado não é reaberto.',
  followUp: 'Se precisar continuar o assunto, abra um novo chamado a partir do encerrado.',
  byPhone: 'O aceite também pode ser dado por telefone.',
  attempts: (times: number, noon: string) =>
    `São feitas ${times} tentativas de contato, em dias diferentes e em períodos alternados: manhã (até ${noon}) e tarde.`,
  attemptsFail: 'Se nenhuma der certo, o chamado é encerrado e você é avisado.',
  attemptsRestart: 'Quando o contato dá certo, a contagem recomeça.',
};

export type GuideWords = typeof guideWordsPtBr;

const choice = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join('; ')}; ou ${parts.at(-1)}`;

function onDays(kinds: readonly HolidayKind[]): string {
  const holidays = kinds.filter((kind) => kind !== 'optional').map((kind) => KINDS[kind]);
  return [
    ...(holidays.length > 0 ? [`nos feriados ${list(holidays)}`] : []),
    ...(kinds.includes('optional') ? ['nos pontos facultativos'] : []),
  ].join(' e ');
}

const list = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} e ${parts.at(-1)}`;
