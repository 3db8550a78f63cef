import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { sessionQuery } from '../../shared/queries.ts';
import type { KeptViewBody, KeptViews } from '../../shared/shapes.ts';
import type { AskedList, DeskAddress } from './address.ts';
import { keepView, keptViewsQuery } from './lists-api.ts';
import { useListWords } from './words.ts';

interface Props {
  readonly address: DeskAddress;
  readonly list: AskedList;
  readonly kept: KeptViews | undefined;
  readonly onDone: () => void;
}

/** Keeps the list as it stands under a name: as a new view, or in the place of the one it came from. */
export function KeepView({ address, list, kept, onDone }: Props) {
  const { t } = useListWords();
  const client = useQueryClient();
  const navigate = useNavigate({ from: '/atendimento' });
  const { data: session } = useSuspenseQuery(sessionQuery);
  const known = kept?.find(({ id, mine }) => id === address.visao && mine);
  const [name, setName] = useState(known?.name ?? '');
  const [shared, setShared] = useState<KeptViewBody['shared']>(known?.shared ?? 'own');
  const save = useMutation({
    mutationFn: (id: string) =>
      keepView({ id, name, shared, view: list.view, filter: list.filter, sort: list.sort ?? null }),
    onSuccess: (views, id) => {
      client.setQueryData(keptViewsQuery.queryKey, views);
      void navigate({ to: '.', search: { ...address, visao: id }, replace: true });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate(known?.id ?? crypto.randomUUID());
  };
  const sharings = (['own', 'team', 'all'] as const).filter(
    (one) => one !== 'team' || session?.person.team !== '',
  );
  return (
    <form className="list-filter" onSubmit={submit}>
      <TextInput
        size="xs"
        autoFocus
        required
        maxLength={60}
        label={t('name')}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <NativeSelect
        size="xs"
        label={t('shared')}
        value={shared}
        onChange={({ target }) => setShared(sharings.find((one) => one === target.value) ?? 'own')}
        data={sharings.map((one) => ({ value: one, label: t(`sharing.${one}`) }))}
      />
      <div className="list-buttons">
        <Button type="submit" size="xs" loading={save.isPending}>
          {t('save')}
        </Button>
        {known && (
          <Button size="xs" variant="default" onClick={() => save.mutate(crypto.randomUUID())}>
            {t('saveAsNew')}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
      <ProblemNote error={save.error} />
    </form>
  );
}
