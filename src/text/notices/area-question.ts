import type { Locale } from '#/text/locale.ts';

/** What an area is asked by mail. */
export interface AreaQuestion {
  readonly vendor: string;
  readonly area: string;
  readonly by: string | null;
  readonly question: string;
  readonly number: string;
  readonly subject: string;
  readonly link: string;
}

/** Subject and text to the mailbox of an area (TRG-034). */
export function areaQuestion(facts: AreaQuestion, locale: Locale): { subject: string; text: string } {
  const { vendor, area, by, question, number, subject, link } = facts;
  const who = by ?? vendor;
  const said =
    locale === 'en'
      ? `${who} asks ${area} for help with ticket ${number}:`
      : `${who} pede a ajuda da área ${area} no chamado ${number}:`;
  return { subject: `[${number}] ${area}: ${subject}`, text: [said, question, link, vendor].join('\n\n') };
}
