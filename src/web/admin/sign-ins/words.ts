import { getI18n, useTranslation } from 'react-i18next';
import { signInsEn } from '#/text/web/sign-ins/en.ts';
import { signInsPtBr } from '#/text/web/sign-ins/pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'signIns', signInsPtBr);
words.addResourceBundle('en', 'signIns', signInsEn);

/** The words of the page of all sign-ins. */
export const useSignInsWords = () => useTranslation('signIns');
