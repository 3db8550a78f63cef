import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Notice } from '../../guide/notice-page.tsx';
import { useProfileWords } from '../../profile/words.ts';
import { post } from '../../shared/api.ts';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { queryClient, sessionQuery } from '../../shared/queries.ts';
import './consent.css';

/** Asked once for each version of the notice, before anything else (LGPD, art. 8). */
export function ConsentPage({ version }: { readonly version: string }) {
  const { t } = useProfileWords();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => post<undefined>('account/consent', { version }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  usePageTitle(t('notice.title'));
  return (
    <div className="consent">
      <h1>{t('notice.title')}</h1>
      <p>{t('notice.ask')}</p>
      <Notice />
      <ProblemNote error={error} />
      <div>
        <Button size="md" loading={isPending} onClick={() => mutate()}>
          {t('notice.agree')}
        </Button>
      </div>
      <p className="quiet">{t('notice.otherwise')}</p>
    </div>
  );
}
