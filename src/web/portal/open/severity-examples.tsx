import { useTranslation } from 'react-i18next';
import type { OpeningPreview } from '../../shared/shapes.ts';

/** What the severity means and examples of it, for who doubts her answers. */
export function SeverityExamples({ severity }: { readonly severity: OpeningPreview['severity'] }) {
  const { t } = useTranslation();
  const { meaning, examples } = severity;
  if (examples.length === 0) return meaning === '' ? null : <small>{meaning}</small>;
  return (
    <details>
      <summary>{t('preview.examples')}</summary>
      {meaning !== '' && <p>{meaning}</p>}
      <ul>
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </details>
  );
}
