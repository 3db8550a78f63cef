import { useTranslation } from 'react-i18next';
import { guidePageWords } from '#/text/guide/page.ts';

/** The page's own words, and the language they are in. */
export function useGuideWords() {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'pt-BR';
  return { words: guidePageWords(language), language } as const;
}
