import { getI18n, useTranslation } from 'react-i18next';
import { providersEn } from '#/text/web/providers/en.ts';
import { providersPtBr } from '#/text/web/providers/pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'providers', providersPtBr);
words.addResourceBundle('en', 'providers', providersEn);

/** The words of the page of company accounts. */
export const useProviderWords = () => useTranslation('providers');
