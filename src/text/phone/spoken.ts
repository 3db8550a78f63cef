import type { Locale } from '#/text/locale.ts';

/** What an exchange says; what is undefined is left out. */
export interface Spoken {
  readonly next: 'again' | 'told' | 'transfer';
  readonly isSpent: boolean;
  /** Why she may not, in words. */
  readonly refused: string | undefined;
  readonly ticket:
    | { readonly number: string; readonly state: string; readonly due: string | undefined }
    | undefined;
  readonly route:
    | {
        readonly label: string;
        readonly agent: string | undefined;
        readonly open: boolean;
        readonly hours: string;
      }
    | undefined;
}

/** One digit after the other, as a voice reads a number. */
const digits = (number: string) => Array.from(number.replaceAll(/\D/g, '')).join(' ');

function portuguese({ next, isSpent, refused, ticket, route }: Spoken): string[] {
  const about = ticket && [
    `Chamado ${digits(ticket.number)}: ${ticket.state}.`,
    ticket.due === undefined ? 'Sem data prevista no momento.' : `Previsão: ${ticket.due}.`,
  ];
  if (next === 'again') return ['Não foi possível identificar você. Confira os números e digite de novo.'];
  const way = route && [
    route.agent === undefined
      ? `Você será atendido por ${route.label}.`
      : `Vamos chamar ${route.agent}, responsável pelo seu chamado. Se não atender, você fica na fila ${route.label}.`,
    ...(route.open ? [] : [`${route.hours}.`]),
  ];
  return [
    ...(isSpent ? ['Não foi possível identificar você pela senha.'] : []),
    ...(about ?? []),
    ...(refused === undefined ? [] : [refused]),
    ...(way ?? []),
  ];
}

function english({ next, isSpent, refused, ticket, route }: Spoken): string[] {
  const about = ticket && [
    `Ticket ${digits(ticket.number)}: ${ticket.state}.`,
    ticket.due === undefined ? 'No forecast date at the moment.' : `Forecast: ${ticket.due}.`,
  ];
  if (next === 'again') return ['We could not tell who you are. Check the numbers and type them again.'];
  const way = route && [
    route.agent === undefined
      ? `${route.label} will take your call.`
      : `We are calling ${route.agent}, who has your ticket. Without an answer you wait for ${route.label}.`,
    ...(route.open ? [] : [`${route.hours}.`]),
  ];
  return [
    ...(isSpent ? ['We could not tell who you are by the PIN.'] : []),
    ...(about ?? []),
    ...(refused === undefined ? [] : [refused]),
    ...(way ?? []),
  ];
}

/** The words of an answer, to be read by a voice. */
export const spoken = (answer: Spoken, locale: Locale): string =>
  (locale === 'en' ? english(answer) : portuguese(answer)).join(' ');
