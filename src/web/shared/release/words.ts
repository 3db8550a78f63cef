import { getI18n, useTranslation } from 'react-i18next';
import { releaseEn } from '#/text/web/release/en.ts';
import { releasePtBr } from '#/text/web/release/pt-br.ts';

// They come with what shows versions, so that the first page does not carry them.
const words = getI18n();
words.addResourceBundle('pt-BR', 'release', releasePtBr);
words.addResourceBundle('en', 'release', releaseEn);

export const useReleaseWords = () => useTranslation('release');
