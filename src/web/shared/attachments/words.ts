import { getI18n, useTranslation } from 'react-i18next';
import { filesEn } from '#/text/web/files/en.ts';
import { filesPtBr } from '#/text/web/files/pt-br.ts';

// They come with what shows files, so that the first page does not carry them.
const words = getI18n();
words.addResourceBundle('pt-BR', 'files', filesPtBr);
words.addResourceBundle('en', 'files', filesEn);

export const useFileWords = () => useTranslation('files');
