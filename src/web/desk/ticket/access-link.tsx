import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../shared/api.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { useDeskWords } from '../words.ts';

/** Whoever lost her access is sent a link to the address she is registered with; the ticket says so (PRO-048). */
export function AccessLink({ number }: { readonly number: string }) {
  const { t } = useDeskWords();
  const { mutate, error, isPending, isSuccess } = useMutation({ mutationFn: () => api.accessLink(number) });
  return (
    <div>
      <Button size="xs" variant="default" loading={isPending} onClick={() => mutate()}>
        {t('accessLink.act')}
      </Button>{' '}
      <span role="status" className="quiet">
        {isSuccess && t('accessLink.done')}
      </span>
      <ProblemNote error={error} />
    </div>
  );
}
