import type { Guide } from '#/domain/guide/guide.ts';
import type { Locale } from '#/text/locale.ts';

/** What those who lead are told of a customer who asks for them. */
export interface EscalationFacts {
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

/** Subject and text of the message to whoever leads: who asks, why, and where to answer (PRN-074). */
export function escalationNotice(
  { guide, number, subject, company, to, author, body, link }: EscalationFacts,
  locale: Locale,
): { subject: string; text: string } {
  const [first = to] = to.split(' ');
  const who = author ?? company;
  const words =
    locale === 'en'
      ? {
          head: 'The customer asks for you',
          hello: `Hello, ${first}!`,
          said: `${who} asks those who lead to look at ticket ${number}:`,
        }
      : {
          head: 'O cliente chama a liderança',
          hello: `Olá, ${first}!`,
          said: `${who} pediu a atenção da liderança no chamado ${number}:`,
        };
  return {
    subject: `[${number}] ${words.head}: ${subject}`,
    text: [words.hello, words.said, body ?? '', `${company}\n${subject}`, link, guide.vendor.name].join(
      '\n\n',
    ),
  };
}
