import type { Locale } from '#/text/locale.ts';
import { guideWordsEn } from './en.ts';
import { guideWordsPtBr, type GuideWords } from './pt-br.ts';

/** The published guide's own words, around those of the vendor. */
export const guideWords = (locale: Locale): GuideWords => (locale === 'en' ? guideWordsEn : guideWordsPtBr);
