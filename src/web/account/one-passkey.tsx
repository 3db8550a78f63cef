import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Account } from '../entry/shapes.ts';
import { post, put } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { useFormats } from '../shared/format.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { deviceName } from './device.ts';

interface Props {
  readonly passkey: Account['passkeys'][number];
  readonly onChanged: () => void;
}

/** A key of access: where it was made, when it was used, its name, and its end. */
export function OnePasskey({ passkey, onChanged }: Props) {
  const { t } = useEntryWords();
  const { long } = useFormats();
  const [doing, setDoing] = useState<'rename' | 'remove'>();
  const { name, device, created, used } = passkey;
  const done = () => {
    setDoing(undefined);
    onChanged();
  };
  const told = [
    deviceName(device),
    t('passkeys.created', { when: long(created) }),
    used === null ? t('passkeys.unused') : t('account.used', { when: long(used) }),
  ];
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <span className="quiet">{told.filter(Boolean).join(' · ')}</span>
      </div>
      {doing === undefined && (
        <div className="account-acts">
          {(['rename', 'remove'] as const).map((act) => (
            <Button
              key={act}
              variant="default"
              size="xs"
              aria-label={t(`passkeys.${act}Of`, { name })}
              onClick={() => setDoing(act)}
            >
              {t(`passkeys.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {doing !== undefined && (
        <Form passkey={passkey} doing={doing} onDone={done} onLeave={() => setDoing(undefined)} />
      )}
    </li>
  );
}

interface FormProps {
  readonly passkey: Props['passkey'];
  readonly doing: 'rename' | 'remove';
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** A new name, or a word before it is removed. */
function Form({ passkey: { id, name }, doing, onDone, onLeave }: FormProps) {
  const { t } = useEntryWords();
  const [typed, setTyped] = useState(doing === 'rename' ? name : '');
  const act = useMutation({
    mutationFn: (value: string) =>
      doing === 'rename'
        ? put<unknown>(`account/passkeys/${id}`, { name: value })
        : post<unknown>(`account/passkeys/${id}/removal`, {}),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!act.isPending) act.mutate(typed);
  };
  const common = { required: true, withAsterisk: false, autoFocus: true, value: typed } as const;
  const onChange = ({ target }: { target: { value: string } }) => setTyped(target.value);
  return (
    <form className="account-inline" onSubmit={submit}>
      {doing === 'rename' ? (
        <TextInput label={t('passkeys.name')} maxLength={80} {...common} onChange={onChange} />
      ) : (
        <p>{t('passkeys.removeWords')}</p>
      )}
      <ProblemNote error={act.error} />
      <div className="account-acts">
        <Button type="submit" variant="default" loading={act.isPending}>
          {t(doing === 'rename' ? 'passkeys.save' : 'passkeys.remove')}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {t('passkeys.leave')}
        </Button>
      </div>
    </form>
  );
}
