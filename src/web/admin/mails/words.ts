import { getI18n, useTranslation } from 'react-i18next';
import { mailsEn } from '#/text/web/mails/en.ts';
import { mailsPtBr } from '#/text/web/mails/pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'mails', mailsPtBr);
words.addResourceBundle('en', 'mails', mailsEn);

/** The words of the messages that wait for the registration team. */
export const useMailWords = () => useTranslation('mails');
