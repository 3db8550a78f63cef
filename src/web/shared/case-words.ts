import { getI18n, useTranslation } from 'react-i18next';
import { caseEn } from '#/text/web/case/en.ts';
import { casePtBr } from '#/text/web/case/pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'case', casePtBr);
words.addResourceBundle('en', 'case', caseEn);

/** The words of a case: kinds of contact, scope, what is known of the customer. */
export const useCaseWords = () => useTranslation('case');
