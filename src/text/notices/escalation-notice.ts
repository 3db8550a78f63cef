import type { Guide } from '#/domain/guide/guide.ts';
import type { ColleagueNotice } from '#/domain/notice/colleague.ts';
import type { Locale } from '#/text/locale.ts';

/** What those who lead are told of a customer: she asks for them, or approved with reservations. */
/** What of a customer's words the vendor's people are told by mail. */
export type CustomerWords = 'escalation' | 'reservations' | 'customer_reply' | ColleagueNotice;

export interface EscalationFacts {
  readonly kind: CustomerWords;
  readonly guide: Guide;
  readonly number: string;
  readonly subject: string;
  readonly company: string;
  readonly to: string;
  readonly author: string | null;
  /** Why, in the customer's words. */
  readonly body: string | null;
  /** Address of the ticket in the desk. */
  readonly link: string;
}

/** Subject and text of the message to whoever leads: who asks, why, and where to answer (PRN-074, choice B-37). */
export function escalationNotice(
  { guide, kind, number, subject, company, to, author, body, link }: EscalationFacts,
  locale: Locale,
): { subject: string; text: string } {
  const [first = to] = to.split(' ');
  const who = author ?? company;
  const words =
    locale === 'en'
      ? {
          hello: `Hello, ${first}!`,
          ...{
            escalation: {
              head: 'The customer asks for you',
              said: `${who} asks those who lead to look at ticket ${number}:`,
            },
            reservations: {
              head: 'Approved with reservations',
              said: `${who} approved the solution of ticket ${number} with these reservations:`,
            },
            customer_reply: {
              head: 'The customer wrote',
              said: `${who} wrote in ticket ${number}:`,
            },
            mention: {
              head: `${who} calls you`,
              said: `${who} calls you in a note of ticket ${number}:`,
            },
            followed: {
              head: 'News of a ticket you follow',
              said: `${who} wrote in ticket ${number}, which you follow:`,
            },
          }[kind],
        }
      : {
          hello: `Olá, ${first}!`,
          ...{
            escalation: {
              head: 'O cliente chama a liderança',
              said: `${who} pediu a atenção da liderança no chamado ${number}:`,
            },
            reservations: {
              head: 'Aprovado com restrições',
              said: `${who} aprovou a solução do chamado ${number} com estas restrições:`,
            },
            customer_reply: {
              head: 'O cliente escreveu',
              said: `${who} escreveu no chamado ${number}:`,
            },
            mention: {
              head: `${who} chamou você`,
              said: `${who} chamou você em uma nota do chamado ${number}:`,
            },
            followed: {
              head: 'Novidade em chamado que você acompanha',
              said: `${who} escreveu no chamado ${number}, que você acompanha:`,
            },
          }[kind],
        };
  return {
    subject: `[${number}] ${words.head}: ${subject}`,
    text: [words.hello, words.said, body ?? '', `${company}\n${subject}`, link, guide.vendor.name].join(
      '\n\n',
    ),
  };
}
