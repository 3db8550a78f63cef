import type { Clock } from '#/domain/clock/clock.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Locale } from '#/text/locale.ts';
import { promiseInWords } from '#/text/promise.ts';

/** What a warning or a breach tells an agent. */
export interface TeamNoticeFacts {
  readonly guide: Guide;
  readonly kind: 'warning' | 'breach';
  readonly number: string;
  readonly subject: string;
  readonly company: string;
  readonly to: string;
  /** The clock it is about; undefined for a contact that is due. */
  readonly clock: Clock | undefined;
  /** Address of the ticket in the desk. */
  readonly link: string;
}

/** Subject and text of a notice to an agent: what is due when, and where to act. */
export function teamNotice(facts: TeamNoticeFacts, locale: Locale): { subject: string; text: string } {
  const { guide, kind, number, subject, company, to, clock, link } = facts;
  const english = locale === 'en';
  const date = promiseInWords(clock?.due, guide.vendor.timeZone, locale);
  const label = clock?.rule.label ?? '';
  const [head, said] = english ? inEnglish(kind, label, date, clock) : inPortuguese(kind, label, date, clock);
  const hello = english ? `Hello, ${first(to)}!` : `Olá, ${first(to)}!`;
  return {
    subject: `[${number}] ${head}: ${subject}`,
    text: [hello, said, `${company}\n${subject}`, link, guide.vendor.name].join('\n\n'),
  };
}

function inPortuguese(kind: 'warning' | 'breach', label: string, date: string, clock: Clock | undefined) {
  if (!clock) return ['Contato a fazer', 'Está na hora do próximo contato com o cliente.'] as const;
  return kind === 'breach'
    ? ([`Prazo vencido (${label})`, `O prazo de ${label} venceu: era ${date}.`] as const)
    : ([`Prazo perto do fim (${label})`, `O prazo de ${label} termina ${date}.`] as const);
}

function inEnglish(kind: 'warning' | 'breach', label: string, date: string, clock: Clock | undefined) {
  if (!clock) return ['Contact due', 'It is time for the next contact with the customer.'] as const;
  return kind === 'breach'
    ? ([`Overdue (${label})`, `${label} is overdue: it was due ${date}.`] as const)
    : ([`Due soon (${label})`, `${label} is due ${date}.`] as const);
}

const first = (name: string) => name.split(' ')[0] ?? name;
