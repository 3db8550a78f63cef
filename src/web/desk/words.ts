import { getI18n, useTranslation } from 'react-i18next';
import { deskEn } from '#/text/web/desk/en.ts';
import { deskPtBr } from '#/text/web/desk/pt-br.ts';

// They come with the desk, so that the portal does not carry them.
const words = getI18n();
words.addResourceBundle('pt-BR', 'desk', deskPtBr);
words.addResourceBundle('en', 'desk', deskEn);

/** The words of the desk. */
export const useDeskWords = () => useTranslation('desk');
