import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../shared/problem-note.tsx';
import { changePin, type Profile } from './api.ts';
import { useProfileWords } from './words.ts';

/** The PIN by which a contact is known on the telephone, apart from her password (TRG-124). */
export function PinPart({ pin }: { readonly pin: NonNullable<Profile['pin']> }) {
  const { t } = useProfileWords();
  const { t: shared } = useTranslation();
  const client = useQueryClient();
  const [typed, type] = useState('');
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => changePin(typed),
    onSuccess: async () => {
      type('');
      await client.invalidateQueries({ queryKey: ['account', 'profile'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate();
  };
  const show = { 'aria-label': shared('signIn.show'), tabIndex: 0 };
  const field = { required: true, withAsterisk: false, visibilityToggleButtonProps: show } as const;
  return (
    <section className="account-part" aria-labelledby="profile-pin">
      <h2 id="profile-pin">{t('pin.title')}</h2>
      <p className="quiet">{t('pin.words')}</p>
      {!pin.hasCpf && <p>{t('pin.cpf')}</p>}
      {pin.hasCpf && (
        <form onSubmit={submit}>
          {pin.isSet && <p className="quiet">{t('pin.set')}</p>}
          <PasswordInput
            {...field}
            label={t('pin.fresh')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={typed}
            onChange={({ target }) => type(target.value.replaceAll(/\D/g, ''))}
          />
          <ProblemNote error={error} />
          <Button type="submit" variant="default" loading={isPending}>
            {t('pin.act')}
          </Button>
        </form>
      )}
      <p role="status" className="quiet">
        {isSuccess && t('pin.done')}
      </p>
    </section>
  );
}
