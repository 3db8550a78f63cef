import { dateInWords } from '#/text/guide/dates.ts';
import type { Locale } from '#/text/locale.ts';

/** What is told of a certification that is about to end. */
export interface SkillReminderFacts {
  readonly vendor: string;
  readonly to: string;
  /** Whose certification it is. */
  readonly holder: string;
  readonly isOwn: boolean;
  readonly evidence: string;
  readonly validUntil: string;
}

/** Subject and text to the agent herself, or to whoever leads her (PRN-073). */
export function skillReminder(
  { vendor, to, holder, isOwn, evidence, validUntil }: SkillReminderFacts,
  locale: Locale,
): { subject: string; text: string } {
  const [first = to] = to.split(' ');
  const date = dateInWords(validUntil, locale);
  if (locale === 'en')
    return {
      subject: `${evidence}: valid until ${date}`,
      text: [
        `Hello, ${first}!`,
        isOwn
          ? `Your certification “${evidence}” is valid until ${date}.`
          : `${holder}’s certification “${evidence}” is valid until ${date}.`,
        'Plan its renewal in time.',
        vendor,
      ].join('\n\n'),
    };
  return {
    subject: `${evidence}: vale até ${date}`,
    text: [
      `Olá, ${first}!`,
      isOwn
        ? `A sua certificação “${evidence}” vale até ${date}.`
        : `A certificação “${evidence}” de ${holder} vale até ${date}.`,
      'Planeje a renovação a tempo.',
      vendor,
    ].join('\n\n'),
  };
}
