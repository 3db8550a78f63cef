import { getI18n, useTranslation } from 'react-i18next';
import { privacyEn } from '#/text/web/privacy/en.ts';
import { privacyPtBr } from '#/text/web/privacy/pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'privacy', privacyPtBr);
words.addResourceBundle('en', 'privacy', privacyEn);

/** The words of the page of personal data. */
export const usePrivacyWords = () => useTranslation('privacy');
