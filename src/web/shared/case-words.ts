import { useTranslation } from 'react-i18next';

/** The words of a case: kinds of contact, scope, what is known of the customer. */
export const useCaseWords = () => useTranslation('case');
