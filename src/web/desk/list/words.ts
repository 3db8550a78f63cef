import { getI18n, useTranslation } from 'react-i18next';
import { deskListEn } from '#/text/web/list/desk-en.ts';
import { deskListPtBr } from '#/text/web/list/desk-pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'lists', deskListPtBr);
words.addResourceBundle('en', 'lists', deskListEn);

/** The words of the desk's lists. */
export const useListWords = () => useTranslation('lists');
