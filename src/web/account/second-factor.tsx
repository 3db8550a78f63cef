import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account, SecondFactorBegun } from '../entry/shapes.ts';
import { post } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { ConfirmCode } from './confirm-code.tsx';

/** A code of the telephone beside the password: on, with recovery codes, and off. */
export function SecondFactor({ account }: { readonly account: Account }) {
  const { t } = useEntryWords();
  const [recovery, setRecovery] = useState<readonly string[]>();
  const client = useQueryClient();
  const begin = useMutation({ mutationFn: () => post<SecondFactorBegun>('account/second-factor', {}) });
  const kept = () => {
    setRecovery(undefined);
    begin.reset();
    void client.invalidateQueries({ queryKey: ['account'] });
    void client.invalidateQueries({ queryKey: ['session'] });
  };
  const { secondFactor, recoveryLeft } = account;
  return (
    <section className="account-part" aria-labelledby="account-second">
      <h2 id="account-second">{t('second.title')}</h2>
      {recovery ? (
        <>
          <h3>{t('second.recovery')}</h3>
          <p>{t('second.recoveryWords')}</p>
          <ul className="account-codes">
            {recovery.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <Button onClick={kept}>{t('second.kept')}</Button>
        </>
      ) : (
        <>
          <p className={secondFactor === 'needed' ? 'note' : undefined}>
            {t(`second.${secondFactor}`, { count: recoveryLeft })}
          </p>
          {secondFactor === 'on' && <TurnOff onDone={kept} />}
          {secondFactor !== 'on' && !begin.data && (
            <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
              {t('second.begin')}
            </Button>
          )}
          <ProblemNote error={begin.error} />
          {secondFactor !== 'on' && begin.data && <ConfirmCode begun={begin.data} onOn={setRecovery} />}
        </>
      )}
    </section>
  );
}

function TurnOff({ onDone }: { readonly onDone: () => void }) {
  const { t } = useEntryWords();
  const end = useMutation({
    mutationFn: () => post<unknown>('account/second-factor/removal', {}),
    onSuccess: onDone,
  });
  return (
    <>
      <ProblemNote error={end.error} />
      <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
        {t('second.end')}
      </Button>
    </>
  );
}
