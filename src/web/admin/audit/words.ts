import { getI18n, useTranslation } from 'react-i18next';
import { auditPageEn } from '#/text/web/audit/en.ts';
import { auditPagePtBr } from '#/text/web/audit/pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'audit', auditPagePtBr);
words.addResourceBundle('en', 'audit', auditPageEn);

/** The words of the audit page. */
export const useAuditWords = () => useTranslation('audit');
