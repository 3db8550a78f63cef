import { getI18n, useTranslation } from 'react-i18next';
import { customersEn } from '#/text/web/admin/customers-en.ts';
import { customersPtBr } from '#/text/web/admin/customers-pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'customers', customersPtBr);
words.addResourceBundle('en', 'customers', customersEn);

/** The words of the customers' registry. */
export const useCustomerWords = () => useTranslation('customers');
