import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { post } from '../../shared/api.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { useDeskWords } from '../words.ts';

/** A telephone last confirmed long ago is asked for at the next contact (PRO-056). */
export function ConfirmPhone({ number }: { readonly number: string }) {
  const { t } = useDeskWords();
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => post<unknown>(`desk/tickets/${encodeURIComponent(number)}/phone-confirmation`, {}),
  });
  return (
    <div>
      {!isSuccess && <p className="quiet">{t('confirmPhone.ask')}</p>}
      {!isSuccess && (
        <Button size="xs" variant="default" loading={isPending} onClick={() => mutate()}>
          {t('confirmPhone.act')}
        </Button>
      )}{' '}
      <span role="status" className="quiet">
        {isSuccess && t('confirmPhone.done')}
      </span>
      <ProblemNote error={error} />
    </div>
  );
}
