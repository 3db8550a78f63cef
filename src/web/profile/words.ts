import { getI18n, useTranslation } from 'react-i18next';
import { profileEn } from '#/text/web/profile/en.ts';
import { profilePtBr } from '#/text/web/profile/pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'profile', profilePtBr);
words.addResourceBundle('en', 'profile', profileEn);

export const useProfileWords = () => useTranslation('profile');
