import { getI18n, useTranslation } from 'react-i18next';
import { standingEn } from '#/text/web/standing/en.ts';
import { standingPtBr } from '#/text/web/standing/pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'standing', standingPtBr);
words.addResourceBundle('en', 'standing', standingEn);

/** The words of how companies stand, and of the keys of other systems. */
export const useStandingWords = () => useTranslation('standing');
