import { LinkButton } from '../shared/link-button.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import { useWords } from './words.ts';
import '../shared/plain-page.css';

/** For whoever came here and does not lead the support. */
export function NotAllowed() {
  const { t } = useWords();
  usePageTitle(t('places.label'));
  return (
    <div className="plain-page">
      <h1>{t('notAllowed.title')}</h1>
      <p>{t('notAllowed.words')}</p>
      <LinkButton to="/atendimento">{t('notAllowed.back')}</LinkButton>
    </div>
  );
}
