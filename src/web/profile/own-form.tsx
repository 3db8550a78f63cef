import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../shared/problem-note.tsx';
import { sessionQuery } from '../shared/queries.ts';
import { keepProfile, profileQuery, type ProfileField } from './api.ts';
import { useProfileWords } from './words.ts';

const HINTS = ['phone', 'mobile', 'cpf'] as const;
const COMPLETES: Readonly<Partial<Record<ProfileField['id'], string>>> = {
  name: 'name',
  phone: 'tel-national',
  postal_code: 'postal-code',
  city: 'address-level2',
  state: 'address-level1',
};

const written = (fields: readonly ProfileField[]) =>
  Object.fromEntries(fields.map(({ id, value }) => [id, value]));

/** What somebody writes of herself; what is wrong stands beside its field (TTL-090). */
export function OwnForm({ fields }: { readonly fields: readonly ProfileField[] }) {
  const { t } = useProfileWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => written(fields));
  const { mutate, data, error, isPending, isSuccess } = useMutation({
    mutationFn: () => keepProfile(draft),
    onSuccess: async (kept) => {
      if (kept.fields.length > 0) return;
      // As it is written down: numbers with their signs, states in capitals.
      const fresh = await client.fetchQuery({ ...profileQuery, staleTime: 0 });
      setDraft(written(fresh.fields));
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  const faults = data?.fields ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate();
  };
  return (
    <form className="profile-form" onSubmit={submit} noValidate>
      <p className="quiet">{t('words')}</p>
      {fields.map(({ id, label, required }) => {
        const hint = HINTS.find((one) => one === id);
        const common = {
          label,
          withAsterisk: required,
          required,
          description: hint && t(`hints.${hint}`),
          value: draft[id] ?? '',
          error: faults.find(({ field }) => field === id)?.message,
        };
        const write = (text: string) => setDraft({ ...draft, [id]: text });
        return id === 'notes' ? (
          <Textarea
            key={id}
            {...common}
            autosize
            minRows={3}
            onChange={({ target }) => write(target.value)}
          />
        ) : (
          <TextInput
            key={id}
            {...common}
            autoComplete={COMPLETES[id] ?? 'off'}
            onChange={({ target }) => write(target.value)}
          />
        );
      })}
      <ProblemNote error={error} safe={t('safe')} />
      <div className="acts">
        <Button type="submit" loading={isPending}>
          {t('save')}
        </Button>
        <span role="status" className="quiet">
          {isSuccess && t(faults.length > 0 ? 'check' : 'saved')}
        </span>
      </div>
    </form>
  );
}
