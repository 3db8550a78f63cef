import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useProfileWords } from '../../profile/words.ts';
import { post } from '../../shared/api.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { queryClient, sessionQuery } from '../../shared/queries.ts';
import type { Session } from '../../shared/shapes.ts';
import './ask-strip.css';

interface Props {
  readonly asks: Session['asks'];
  readonly email: string;
}

/** A quiet strip that asks whether she is still reached: by telephone (PRO-056), by e-mail (TTL-088). */
export function AskStrip({ asks, email }: Props) {
  const { t } = useProfileWords();
  const [isLater, setLater] = useState(false);
  const confirm = useMutation({
    mutationFn: () => post<unknown>('account/phone-confirmation', {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  if (isLater) return null;
  return (
    <aside className="ask-strip" aria-label={t('ask.title')}>
      {asks.mailRefused && (
        <div>
          <p>{t('ask.mail', { email })}</p>
          <Link to="/perfil">{t('ask.mendMail')}</Link>
        </div>
      )}
      {asks.phone !== null && (
        <div>
          <p>{t('ask.phone', { phone: asks.phone, email })}</p>
          <Button size="xs" variant="default" loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('ask.confirm')}
          </Button>
          <Link to="/perfil">{t('ask.mend')}</Link>
          <Button size="xs" variant="subtle" px={0} onClick={() => setLater(true)}>
            {t('ask.later')}
          </Button>
        </div>
      )}
      <ProblemNote error={confirm.error} />
    </aside>
  );
}
