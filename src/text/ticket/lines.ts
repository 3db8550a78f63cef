import type { EventKind } from '#/domain/ticket/event.ts';
import type { Locale } from '#/text/locale.ts';

/** Facts a quiet line may name, already in words. */
export interface LineFacts {
  readonly actor: string;
  readonly to?: string | undefined;
  readonly team?: string | undefined;
  readonly severity?: string | undefined;
  readonly clock?: string | undefined;
  /** The version that was planned for, or that a package is. */
  readonly version?: string | undefined;
  readonly percent?: string | undefined;
  /** When the specialist has time, and who that is. */
  readonly appointment?: string | undefined;
  readonly specialist?: string | undefined;
  /** What was classified: `Tipo de contato: Dúvida`. */
  readonly classes?: readonly string[] | undefined;
  /** The scope item that excluded what is handed over. */
  readonly scope?: string | undefined;
  readonly isCustomer?: boolean | undefined;
  /** Who approved by phone, and where the recording is. */
  readonly caller?: string | undefined;
  /** How long it took, and whether it was a call. */
  readonly time?: string | undefined;
  /** The area that was asked for help. */
  readonly area?: string | undefined;
  readonly isCall?: boolean | undefined;
  readonly call?: string | undefined;
  /** When what had arrived before was entered. */
  readonly entered?: string | undefined;
}

const told = (classes: readonly string[] = []) => (classes.length === 0 ? '' : ` (${classes.join('; ')})`);

type Lines = Readonly<Record<EventKind, (facts: LineFacts) => string>>;

const ptBr: Lines = {
  opened: ({ actor, entered }) =>
    entered
      ? `${actor} abriu o chamado em ${entered}, do e-mail que chegou antes`
      : `${actor} abriu o chamado`,
  classified: ({ actor, classes }) => `${actor} classificou o chamado${told(classes)}`,
  severity_changed: ({ actor, severity }) => `${actor} mudou a severidade para ${severity}`,
  assigned: ({ actor, to }) => `${actor} repassou o chamado para ${to ?? 'outra pessoa'}`,
  taken: ({ actor }) => `${actor} assumiu o chamado`,
  forwarded: ({ actor, team, scope }) =>
    `${actor} encaminhou o chamado para a equipe ${team}${scope ? ` (fora do escopo: ${scope})` : ''}`,
  entry_added: ({ actor }) => `${actor} anotou`,
  replied: ({ actor }) => `${actor} respondeu`,
  waiting_customer: ({ actor }) => `${actor} pediu uma informação ao cliente`,
  customer_replied: ({ actor }) => `${actor} respondeu`,
  on_hold: ({ actor }) => `${actor} colocou o chamado em espera`,
  resumed: ({ actor }) => `${actor} retomou o atendimento`,
  escalated: ({ actor, isCustomer }) =>
    isCustomer ? `${actor} chamou a liderança` : `${actor} escalou o chamado`,
  forwarded_to_maintenance: ({ actor }) => `${actor} encaminhou o chamado para a manutenção do produto`,
  returned_from_maintenance: ({ actor }) => `${actor} devolveu o chamado ao atendimento`,
  contact_attempted: ({ actor }) => `${actor} ligou para o cliente`,
  quoted: ({ actor }) => `${actor} enviou uma proposta`,
  quote_answered: ({ actor }) => `${actor} respondeu à proposta`,
  solved: ({ actor }) => `${actor} enviou a solução`,
  investigated: ({ actor, appointment, specialist }) =>
    appointment === undefined
      ? `${actor} registrou a causa encontrada na investigação técnica`
      : `${actor} não encontrou a causa na investigação técnica e marcou ${appointment} com ${specialist ?? 'especialista da rotina'}`,
  planned: ({ actor, version }) => `${actor} planejou o trabalho para a versão ${version}`,
  package_delivered: ({ actor, version }) => `${actor} enviou o pacote de correção ${version}`,
  package_downloaded: ({ actor, version }) => `${actor} baixou o pacote de correção ${version ?? ''}`.trim(),
  reminded: () => 'Lembramos o cliente de responder à solução',
  accepted: ({ actor, caller, call }) =>
    caller
      ? `${caller} aprovou a solução por telefone; ${actor} registrou${call ? ` (gravação ${call})` : ''}`
      : `${actor} aprovou a solução`,
  accepted_with_reservations: ({ actor }) => `${actor} aprovou a solução com restrições`,
  refused: ({ actor }) => `${actor} não aprovou a solução`,
  postponed: ({ actor }) => `${actor} adiou a resposta à solução`,
  accepted_tacitly: () => 'O prazo para responder terminou e a solução foi considerada aprovada',
  closed: () => 'Chamado encerrado',
  rejected: ({ actor }) => `${actor} rejeitou o chamado`,
  area_involved: ({ actor, area }) => `${actor} envolveu a área ${area}`,
  area_answered: ({ area }) => `Resposta da área ${area}`,
  child_opened: ({ actor }) => `${actor} abriu um chamado filho`,
  follow_up_opened: ({ actor }) => `${actor} abriu um novo chamado a partir deste`,
  time_logged: ({ actor, time, isCall }) =>
    isCall ? `${actor} falou com o cliente por telefone (${time})` : `${actor} registrou ${time} de trabalho`,
  time_waived: ({ actor }) => `${actor} abonou horas`,
  rated: ({ actor }) => `${actor} avaliou o atendimento`,
  merged: ({ actor }) => `${actor} uniu este chamado a outro`,
  unmerged: ({ actor }) => `${actor} desfez a união`,
  warned: ({ clock, percent }) => `${clock}: ${percent} do prazo já passou`,
  breached: ({ clock }) => `${clock}: o prazo venceu`,
};

const en: Lines = {
  opened: ({ actor, entered }) =>
    entered
      ? `${actor} opened the ticket on ${entered}, of the mail that came before`
      : `${actor} opened the ticket`,
  classified: ({ actor, classes }) => `${actor} classified the ticket${told(classes)}`,
  severity_changed: ({ actor, severity }) => `${actor} changed the severity to ${severity}`,
  assigned: ({ actor, to }) => `${actor} assigned the ticket to ${to ?? 'somebody else'}`,
  taken: ({ actor }) => `${actor} took the ticket`,
  forwarded: ({ actor, team, scope }) =>
    `${actor} forwarded the ticket to ${team}${scope ? ` (not covered: ${scope})` : ''}`,
  entry_added: ({ actor }) => `${actor} made a note`,
  replied: ({ actor }) => `${actor} replied`,
  waiting_customer: ({ actor }) => `${actor} asked the customer for information`,
  customer_replied: ({ actor }) => `${actor} replied`,
  on_hold: ({ actor }) => `${actor} put the ticket on hold`,
  resumed: ({ actor }) => `${actor} went on with the ticket`,
  escalated: ({ actor, isCustomer }) =>
    isCustomer ? `${actor} asked for those who lead` : `${actor} escalated the ticket`,
  forwarded_to_maintenance: ({ actor }) => `${actor} forwarded the ticket to product maintenance`,
  returned_from_maintenance: ({ actor }) => `${actor} returned the ticket to support`,
  contact_attempted: ({ actor }) => `${actor} called the customer`,
  quoted: ({ actor }) => `${actor} sent a quote`,
  quote_answered: ({ actor }) => `${actor} answered the quote`,
  solved: ({ actor }) => `${actor} sent the solution`,
  investigated: ({ actor, appointment, specialist }) =>
    appointment === undefined
      ? `${actor} recorded the cause found by the technical investigation`
      : `${actor} found no cause in the technical investigation and booked ${appointment} with ${specialist ?? 'a specialist of the routine'}`,
  planned: ({ actor, version }) => `${actor} planned the work for version ${version}`,
  package_delivered: ({ actor, version }) => `${actor} delivered the correction package ${version}`,
  package_downloaded: ({ actor, version }) =>
    `${actor} downloaded the correction package ${version ?? ''}`.trim(),
  reminded: () => 'The customer was reminded to answer the solution',
  accepted: ({ actor, caller, call }) =>
    caller
      ? `${caller} approved the solution by phone; noted by ${actor}${call ? ` (recording ${call})` : ''}`
      : `${actor} approved the solution`,
  accepted_with_reservations: ({ actor }) => `${actor} approved the solution with reservations`,
  refused: ({ actor }) => `${actor} did not approve the solution`,
  postponed: ({ actor }) => `${actor} postponed the answer`,
  accepted_tacitly: () => 'The time to answer ended and the solution counts as approved',
  closed: () => 'Ticket closed',
  rejected: ({ actor }) => `${actor} rejected the ticket`,
  area_involved: ({ actor, area }) => `${actor} involved ${area}`,
  area_answered: ({ area }) => `Answer of ${area}`,
  child_opened: ({ actor }) => `${actor} opened a child ticket`,
  follow_up_opened: ({ actor }) => `${actor} opened a new ticket from this one`,
  time_logged: ({ actor, time, isCall }) =>
    isCall ? `${actor} spoke with the customer by phone (${time})` : `${actor} recorded ${time} of work`,
  time_waived: ({ actor }) => `${actor} waived time`,
  rated: ({ actor }) => `${actor} rated the service`,
  merged: ({ actor }) => `${actor} merged this ticket into another`,
  unmerged: ({ actor }) => `${actor} undid the merge`,
  warned: ({ clock, percent }) => `${clock}: ${percent} of the time has passed`,
  breached: ({ clock }) => `${clock}: overdue`,
};

/** The quiet line of an event: who did what. */
export const quietLine = (event: EventKind, facts: LineFacts, locale: Locale): string =>
  (locale === 'en' ? en : ptBr)[event](facts);

/** The name of whoever has none: the guide itself. */
export const guideName = (locale: Locale) => (locale === 'en' ? 'The guide' : 'O guia');
