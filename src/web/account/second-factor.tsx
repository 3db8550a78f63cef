import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
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
  const { t: shared } = useTranslation();
  const [password, setPassword] = useState('');
  const end = useMutation({
    mutationFn: (typed: string) => post<unknown>('account/second-factor/removal', { password: typed }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!end.isPending) end.mutate(password);
  };
  return (
    <form onSubmit={submit}>
      <PasswordInput
        label={t('account.current')}
        description={t('second.endWords')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': shared('signIn.show'), tabIndex: 0 }}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <ProblemNote error={end.error} />
      <Button type="submit" variant="default" loading={end.isPending}>
        {t('second.end')}
      </Button>
    </form>
  );
}
