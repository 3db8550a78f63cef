import { useTranslation } from 'react-i18next';
import { LinkButton } from './link-button.tsx';
import './plain-page.css';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <main className="plain-page">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.words')}</p>
      <LinkButton to="/">{t('notFound.home')}</LinkButton>
    </main>
  );
}
