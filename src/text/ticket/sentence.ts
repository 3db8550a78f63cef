import type { Guide } from '#/domain/guide/guide.ts';
import type { ClosedAs, Ticket } from '#/domain/ticket/ticket.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';

export type Reader = 'customer' | 'agent';

/** The state of a ticket in one sentence, with what the reader can do next. */
export function stateSentence(
  guide: Guide,
  ticket: Ticket,
  reader: Reader,
  assignee: string | null,
  locale: Locale,
): string {
  const words = locale === 'en' ? en : ptBr;
  const who = assignee ?? words.team;
  const until =
    ticket.acceptance && moments(locale, guide.vendor.timeZone).date(ticket.acceptance.lastDay).slice(0, 5);
  const silence = guide.acceptance?.onSilence === 'accept_tacitly' ? words.tacit : words.closes;
  const customer = reader === 'customer';
  switch (ticket.state) {
    case 'new':
      return assignee ? words.assigned(assignee) : customer ? words.waitsForTeam : words.waitsForYou;
    case 'estimating':
      return words.estimating;
    case 'in_service':
      return words.served(who);
    case 'waiting_customer': {
      const asked = ticket.steps.findLast(({ event }) => ASKS.has(event))?.event;
      if (asked === 'package_delivered' && ticket.package !== undefined)
        return customer ? words.install(ticket.package) : words.installs(ticket.package);
      return customer ? words.asksYou(who) : words.waitsCustomer;
    }
    case 'on_hold':
      return words.onHold;
    case 'in_maintenance':
      return words.maintenance;
    case 'awaiting_acceptance':
      return customer ? words.approve(who, until ?? '', silence) : words.awaits(until ?? '');
    case 'rejected':
      return words.rejected;
    case 'closed':
      return words.closedAs[ticket.closedAs ?? 'solved'];
  }
}

const ASKS: ReadonlySet<string> = new Set(['waiting_customer', 'package_delivered']);

interface Words {
  readonly team: string;
  readonly tacit: string;
  readonly closes: string;
  readonly waitsForTeam: string;
  readonly waitsForYou: string;
  assigned(name: string): string;
  readonly estimating: string;
  served(who: string): string;
  asksYou(who: string): string;
  readonly waitsCustomer: string;
  install(label: string): string;
  installs(label: string): string;
  readonly onHold: string;
  readonly maintenance: string;
  approve(who: string, until: string, silence: string): string;
  awaits(until: string): string;
  readonly rejected: string;
  readonly closedAs: Readonly<Record<ClosedAs, string>>;
}

const ptBr: Words = {
  team: 'A equipe de suporte',
  tacit: 'a solução será considerada aprovada e o chamado, encerrado',
  closes: 'o chamado será encerrado',
  waitsForTeam: 'Recebemos seu chamado. A equipe de suporte vai assumi-lo em breve.',
  waitsForYou: 'Na fila: ninguém assumiu ainda.',
  assigned: (name) => `Com ${name}, que ainda não começou.`,
  estimating: 'Em análise e estimativa.',
  served: (who) => `${who} está cuidando do chamado.`,
  asksYou: (who) => `${who} precisa de uma resposta sua para continuar.`,
  install: (label) =>
    `O pacote ${label} está com você: atualize a sua base e conte o resultado. Até lá, o nosso prazo não corre.`,
  installs: (label) => `O pacote ${label} está com o cliente, que atualiza a base; o prazo não corre.`,
  waitsCustomer: 'Aguardando a resposta do cliente; o prazo está pausado.',
  onHold: 'Em espera.',
  maintenance: 'Com a manutenção do produto, que prepara a correção.',
  approve: (who, until, silence) =>
    `${who} enviou uma solução. Responda até ${until}; depois disso ${silence}.`,
  awaits: (until) => `Solução enviada; o cliente pode responder até ${until}.`,
  rejected: 'O chamado foi rejeitado. O motivo está na conversa.',
  closedAs: {
    accepted: 'Encerrado: a solução foi aprovada.',
    accepted_with_reservations: 'Encerrado: a solução foi aprovada com restrições.',
    accepted_tacitly: 'Encerrado pelo prazo: sem resposta, a solução foi considerada aprovada.',
    closed_without_answer: 'Encerrado pelo prazo, sem resposta à solução.',
    solved: 'Encerrado com solução.',
    customer_not_reached: 'Encerrado: tentamos contato e não conseguimos falar com você.',
    no_return: 'Encerrado: ficamos sem resposta ao que perguntamos.',
    closed_by_vendor: 'Encerrado pelo suporte.',
    merged: 'Encerrado: unido a outro chamado.',
  },
};

const en: Words = {
  team: 'The support team',
  tacit: 'the solution counts as approved and the ticket closes',
  closes: 'the ticket closes',
  waitsForTeam: 'We received your ticket. The support team will take it soon.',
  waitsForYou: 'In the queue: nobody took it yet.',
  assigned: (name) => `With ${name}, who has not begun yet.`,
  estimating: 'Being analysed and estimated.',
  served: (who) => `${who} is working on the ticket.`,
  asksYou: (who) => `${who} needs an answer from you to go on.`,
  install: (label) =>
    `The package ${label} is with you: update your base and tell us how it went. Our deadline stands until then.`,
  installs: (label) =>
    `The package ${label} is with the customer, who updates the base; the deadline stands.`,
  waitsCustomer: 'Waiting for the customer; the clock is paused.',
  onHold: 'On hold.',
  maintenance: 'With product maintenance, which prepares the correction.',
  approve: (who, until, silence) => `${who} sent a solution. Answer by ${until}; after that ${silence}.`,
  awaits: (until) => `Solution sent; the customer may answer by ${until}.`,
  rejected: 'The ticket was rejected. The reason is in the conversation.',
  closedAs: {
    accepted: 'Closed: the solution was approved.',
    accepted_with_reservations: 'Closed: the solution was approved with reservations.',
    accepted_tacitly: 'Closed by the term: without an answer the solution counts as approved.',
    closed_without_answer: 'Closed by the term, without an answer to the solution.',
    solved: 'Closed with a solution.',
    customer_not_reached: 'Closed: we tried to reach you and could not.',
    no_return: 'Closed: what we asked was not answered.',
    closed_by_vendor: 'Closed by support.',
    merged: 'Closed: merged into another ticket.',
  },
};
