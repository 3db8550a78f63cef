import { Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseWords } from '../../shared/case-words.ts';
import { Moment } from '../../shared/moment.tsx';
import { Unsupported } from '../../shared/release/versions.tsx';
import { SeverityMark } from '../../shared/severity-mark.tsx';
import type { OpeningPreview, PreviewBody } from '../../shared/shapes.ts';
import { SeverityExamples } from './severity-examples.tsx';

const PAUSE_MS = 250;

/** What would be promised if the ticket were sent now; it follows the answers as they are given. */
export function Preview({
  isOpen,
  body: form,
  name,
  ask,
  onRefused,
}: {
  isOpen: boolean;
  /** Whose form it is. */
  name: string;
  body: PreviewBody;
  ask: (body: PreviewBody) => Promise<OpeningPreview>;
  /** Told why it would not be taken at all, beside what was chosen. */
  onRefused: (why: string | null) => void;
}) {
  const { t } = useTranslation();
  const { t: word } = useCaseWords();
  const [body] = useDebouncedValue(form, PAUSE_MS);
  const { data: preview, isError } = useQuery({
    queryKey: ['portal', 'preview', name, body],
    queryFn: () => ask(body),
    placeholderData: keepPreviousData,
  });
  const refused = preview?.refused ?? null;
  useEffect(() => onRefused(refused), [refused, onRefused]);
  return (
    <aside className="panel preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('preview.title')}</h2>
      {isOpen && <p className="quiet">{t('preview.open')}</p>}
      {preview === undefined && isError && <p className="quiet">{t('preview.none')}</p>}
      {preview === undefined && !isError && <Skeleton height={120} />}
      {preview?.unsupported && <Unsupported {...preview.unsupported} />}
      {preview?.notCovered && (
        <p className="note" role="status">
          <strong>{word('notCovered')}</strong> {preview.notCovered.label}
          {preview.notCovered.note !== '' && <small>{preview.notCovered.note}</small>}
        </p>
      )}
      {preview && (
        <dl aria-live="polite">
          <dt>{t('details.severity')}</dt>
          <dd>
            <SeverityMark severity={preview.severity} word />
            {preview.severity.because !== null && <small>{preview.severity.because}</small>}
            <SeverityExamples severity={preview.severity} />
          </dd>
          <dt>{preview.estimate ? word('estimate.title') : t('preview.promised')}</dt>
          <dd>
            {preview.promised === null ? (
              preview.promisedWords
            ) : (
              <strong>
                <Moment at={preview.promised} />
              </strong>
            )}
          </dd>
          <dt>{t('preview.team')}</dt>
          <dd>
            {preview.team}
            <small>{preview.hours}</small>
          </dd>
        </dl>
      )}
    </aside>
  );
}
