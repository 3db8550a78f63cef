import { getI18n, useTranslation } from 'react-i18next';
import { openingEn } from '#/text/web/opening/en.ts';
import { openingPtBr } from '#/text/web/opening/pt-br.ts';

// They come with the form, so that the first page does not carry them.
const words = getI18n();
words.addResourceBundle('pt-BR', 'opening', openingPtBr);
words.addResourceBundle('en', 'opening', openingEn);

export const useOpeningWords = () => useTranslation('opening');
