import { getI18n, useTranslation } from 'react-i18next';
import { entryEn } from '#/text/web/entry/en.ts';
import { entryPtBr } from '#/text/web/entry/pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'entry', entryPtBr);
words.addResourceBundle('en', 'entry', entryEn);

/** The words of entering, of one's own account, and of what stands in the way; they come with those pages. */
export const useEntryWords = () => useTranslation('entry');
