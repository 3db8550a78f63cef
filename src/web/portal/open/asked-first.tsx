import { Button } from '@mantine/core';
import type { Problem } from '../../shared/problem.ts';
import { focusField } from './focus-field.ts';
import { useOpeningWords } from './words.ts';

/** What would help and is missing; she fills it in, or goes on without it (TTL-052, TRG-194). */
export function AskedFirst(props: { problem: Problem; isSending: boolean; onAnyway: () => void }) {
  const { problem, isSending, onAnyway } = props;
  const { t } = useOpeningWords();
  return (
    <div className="note asked-first" role="alert">
      <div>
        <p>
          <strong>{t('asked')}</strong>
        </p>
        <p>{problem.detail}</p>
        <ul>
          {problem.fields.map(({ field, message }) => (
            <li key={field}>
              <button type="button" onClick={() => focusField(field)}>
                {message}
              </button>
            </li>
          ))}
        </ul>
        <Button variant="default" loading={isSending} onClick={onAnyway}>
          {t('anyway')}
        </Button>
      </div>
    </div>
  );
}
