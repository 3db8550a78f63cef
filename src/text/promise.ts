import type { Instant } from '#/domain/time/instant.ts';
import type { Locale } from './locale.ts';
import { moments } from './moment.ts';

/** The promised date in words, or what holds instead where the guide promises none. */
export function promiseInWords(due: Instant | undefined, timeZone: string, locale: Locale): string {
  if (due !== undefined) return moments(locale, timeZone).long(due);
  return locale === 'en'
    ? 'Served in order of arrival, without a promised date'
    : 'Por ordem de chegada, sem data prometida';
}
