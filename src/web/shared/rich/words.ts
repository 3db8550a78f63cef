import { getI18n, useTranslation } from 'react-i18next';
import { richEn } from '#/text/web/rich/en.ts';
import { richPtBr } from '#/text/web/rich/pt-br.ts';

// They come with the field, so that the first page does not carry them.
const words = getI18n();
words.addResourceBundle('pt-BR', 'rich', richPtBr);
words.addResourceBundle('en', 'rich', richEn);

export const useRichWords = () => useTranslation('rich');
