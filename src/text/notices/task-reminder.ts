import type { Vendor } from '#/domain/guide/guide.ts';
import type { Instant } from '#/domain/time/instant.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';

/** What an agent is reminded of. */
export interface TaskReminderFacts {
  readonly vendor: Pick<Vendor, 'name' | 'timeZone'>;
  readonly to: string;
  readonly title: string;
  readonly dueAt: Instant;
  readonly number: string | null;
  readonly subject: string | null;
  readonly link: string;
}

/** Subject and text to whoever has to do it. */
export function taskReminder(facts: TaskReminderFacts, locale: Locale): { subject: string; text: string } {
  const { vendor, to, title, dueAt, number, subject, link } = facts;
  const [first = to] = to.split(' ');
  const due = moments(locale, vendor.timeZone).full(dueAt);
  const english = locale === 'en';
  return {
    subject: `${number === null ? '' : `[${number}] `}${english ? 'Task due' : 'Tarefa'}: ${title}`,
    text: [
      english ? `Hello, ${first}!` : `Olá, ${first}!`,
      english ? `Due ${due}: ${title}` : `Para ${due}: ${title}`,
      ...(subject === null ? [] : [subject]),
      link,
      vendor.name,
    ].join('\n\n'),
  };
}
