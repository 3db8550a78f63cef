import { getI18n, useTranslation } from 'react-i18next';
import { adminEn } from '#/text/web/admin/en.ts';
import { adminPtBr } from '#/text/web/admin/pt-br.ts';

// They come with these pages, so that portal and desk do not carry them.
const words = getI18n();
words.addResourceBundle('pt-BR', 'admin', adminPtBr);
words.addResourceBundle('en', 'admin', adminEn);

/** The words of the management pages. */
export const useWords = () => useTranslation('admin');
