import { useTranslation } from 'react-i18next';
import { focusField } from './focus-field.ts';

/** All that is missing in one place, each a way to its field. */
export function ErrorSummary({ faults }: { faults: Readonly<Record<string, string>> }) {
  const { t } = useTranslation();
  const found = Object.entries(faults);
  if (found.length === 0) return null;
  return (
    <div className="error-summary" role="alert">
      <h2>{t('open.faults', { count: found.length })}</h2>
      <ul>
        {found.map(([field, message]) => (
          <li key={field}>
            <button type="button" onClick={() => focusField(field)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
