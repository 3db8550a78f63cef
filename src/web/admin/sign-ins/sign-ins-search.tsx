import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useEntryWords } from '../../shared/entry-words.ts';
import { DaysBetween } from '../days-between.tsx';
import { LinkButton } from '../../shared/link-button.tsx';
import type { SignInsAddress } from './address.ts';
import { useSignInsWords } from './words.ts';

const FAILED = [
  'wrong_password',
  'wrong_code',
  'code_asked',
  'passkey_asked',
  'wrong_passkey',
  'copied_passkey',
  'provider_refused',
  'no_administrator',
] as const;

/** Who, what happened, and when. What is looked for stands in the address. */
export function SignInsSearch({ address }: { readonly address: SignInsAddress }) {
  const { t } = useSignInsWords();
  const { t: entry } = useEntryWords();
  const navigate = useNavigate();
  const [written, write] = useState(address);
  const change = (part: SignInsAddress) => write({ ...written, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/gestao/entradas', search: written });
  };
  return (
    <form className="audit-search" role="search" onSubmit={submit}>
      <TextInput
        label={t('who')}
        maxLength={100}
        value={written.quem ?? ''}
        onChange={({ target }) => change({ quem: target.value })}
      />
      <NativeSelect
        label={t('outcome')}
        data={[
          { value: '', label: t('any') },
          { value: 'entered', label: t('entered') },
          ...FAILED.map((value) => ({ value, label: entry(`account.outcome.${value}`) })),
        ]}
        value={written.houve ?? ''}
        onChange={({ target }) => change({ houve: target.value })}
      />
      <DaysBetween from={t('from')} to={t('to')} days={written} onChange={change} />
      <div className="acts">
        <Button type="submit">{t('search')}</Button>
        <LinkButton to="/gestao/entradas" search={{}} variant="default">
          {t('clear')}
        </LinkButton>
      </div>
    </form>
  );
}
