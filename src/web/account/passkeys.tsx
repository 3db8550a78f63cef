import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Account } from '../entry/shapes.ts';
import { KeyNote } from '../passkey/key-note.tsx';
import { useEntryWords } from '../shared/entry-words.ts';
import { deviceName } from './device.ts';
import { OnePasskey } from './one-passkey.tsx';

/** One's keys of access: added by a name, used without a password. */
export function Passkeys({ passkeys }: Pick<Account, 'passkeys'>) {
  const { t } = useEntryWords();
  const client = useQueryClient();
  const [name, setName] = useState<string>();
  const changed = () => {
    void client.invalidateQueries({ queryKey: ['account'] });
    void client.invalidateQueries({ queryKey: ['session'] });
  };
  const add = useMutation({
    mutationFn: async (typed: string) => (await import('../passkey/ceremony.ts')).makeKey(typed),
    onSuccess: () => {
      setName(undefined);
      changed();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending && name !== undefined) add.mutate(name);
  };
  const isKnown = 'PublicKeyCredential' in globalThis;
  return (
    <section className="account-part" aria-labelledby="account-passkeys">
      <h2 id="account-passkeys">{t('passkeys.title')}</h2>
      <p className="quiet">{t('passkeys.words')}</p>
      {passkeys.length > 0 && (
        <ul className="account-sessions">
          {passkeys.map((one) => (
            <OnePasskey key={one.id} passkey={one} onChanged={changed} />
          ))}
        </ul>
      )}
      {!isKnown && <p className="quiet">{t('passkeys.unknown')}</p>}
      {isKnown && name === undefined && (
        <Button variant="default" onClick={() => setName(deviceName(navigator.userAgent))}>
          {t('passkeys.add')}
        </Button>
      )}
      {name !== undefined && (
        <form onSubmit={submit}>
          <TextInput
            label={t('passkeys.name')}
            description={t('passkeys.nameHint')}
            required
            withAsterisk={false}
            autoFocus
            maxLength={80}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <KeyNote error={add.error} />
          <div className="account-acts">
            <Button type="submit" loading={add.isPending}>
              {t('passkeys.make')}
            </Button>
            <Button variant="default" onClick={() => setName(undefined)}>
              {t('passkeys.leave')}
            </Button>
          </div>
        </form>
      )}
      <p role="status" className="quiet">
        {add.isSuccess && t('passkeys.added')}
      </p>
    </section>
  );
}
