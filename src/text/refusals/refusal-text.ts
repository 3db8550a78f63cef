import type { Facts } from '#/domain/refusal.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';
import { refusalsEn } from './en.ts';
import { refusalsPtBr, type RefusalTextCode } from './pt-br.ts';

/** A refusal in the reader's language, with its instants in the vendor's zone. */
export function refusalText(code: RefusalTextCode, facts: Facts, locale: Locale, timeZone: string): string {
  const catalog = locale === 'en' ? refusalsEn : refusalsPtBr;
  const say = catalog[code];
  return say(facts, moments(locale, timeZone));
}
