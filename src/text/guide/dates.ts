import { startOfDay, type LocalDate } from '#/domain/time/instant.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';

/** A date without an hour: `sexta, 20/11`. */
export const dayInWords = (date: LocalDate, locale: Locale) =>
  moments(locale, 'UTC').day(startOfDay(date, 'UTC'));

/** `20/11/2026` */
export const dateInWords = (date: LocalDate, locale: Locale) => moments(locale, 'UTC').date(date);

/** `sexta, 20/11`, or `de segunda, 23/03, a quinta, 02/04` in short: `23/03 – 02/04`. */
export const daysInWords = (from: LocalDate, to: LocalDate, locale: Locale) =>
  from === to
    ? dayInWords(from, locale)
    : `${dateInWords(from, locale).slice(0, 5)} – ${dateInWords(to, locale).slice(0, 5)}`;
