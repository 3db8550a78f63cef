import { Skeleton } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { infer as Infer } from 'zod';
import type * as shapes from '#/http/shapes/privacy.ts';
import { PlainFrame } from '../entry/plain-frame.tsx';
import { useProfileWords } from '../profile/words.ts';
import { get } from '../shared/api.ts';
import { usePageTitle } from '../shared/page-title.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { Markdown } from './markdown.tsx';

export const noticeQuery = queryOptions({
  queryKey: ['privacy-notice'],
  queryFn: () => get<Infer<typeof shapes.privacyNotice>>('privacy-notice'),
  retry: false,
});

/** What people are told of their data, for anybody to read. */
export function NoticePage() {
  const { t } = useProfileWords();
  usePageTitle(t('notice.title'));
  return (
    <PlainFrame>
      <h1>{t('notice.title')}</h1>
      <Notice />
    </PlainFrame>
  );
}

/** The text in force with its version. */
export function Notice() {
  const { t } = useProfileWords();
  const { data, error } = useQuery(noticeQuery);
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <>
      <p className="quiet">{t('notice.version', data)}</p>
      <Markdown html={data.html} />
      {data.kept.length > 0 && (
        <>
          <h2>{t('notice.kept')}</h2>
          <ul>
            {data.kept.map(({ what, term }) => (
              <li key={what}>
                {what}: <strong>{term}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
