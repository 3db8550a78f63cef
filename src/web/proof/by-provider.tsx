import { Button } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, post, proof } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { queryClient, sessionQuery } from '../shared/queries.ts';

interface Props {
  readonly provider: { readonly id: string; readonly name: string };
  readonly onDone: () => void;
}

/** Signs in anew by a company account, in a tab of its own, so that what was typed in this one stays. */
export function ByProvider({ provider: { id, name }, onDone }: Props) {
  const { t } = useEntryWords();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [isAway, setAway] = useState(false);
  const go = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: async () => {
      // Opened by her own touch, or the browser would not let it.
      const tab = globalThis.open('', '_blank');
      const { location } = await post<{ location: string }>(`session/providers/${id}`, {
        returnTo: '/conta',
      });
      if (tab) tab.location.assign(location);
      else globalThis.location.assign(location);
      setAway(true);
    },
  });
  const back = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: async (): Promise<'proved' | 'other' | 'notYet'> => {
      const before = proof();
      const now = await api.session();
      if (now?.person.id !== session?.person.id) return 'other';
      return proof() === before ? 'notYet' : 'proved';
    },
    onSuccess: async (came) => {
      if (came !== 'proved') return;
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onDone();
    },
  });
  return (
    <>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconBuilding size={20} aria-hidden />}
        loading={go.isPending}
        onClick={() => go.mutate()}
      >
        {t('proof.provider', { name })}
      </Button>
      <p>{t('proof.providerWords')}</p>
      {isAway && (
        <Button fullWidth loading={back.isPending} onClick={() => back.mutate()}>
          {t('proof.back')}
        </Button>
      )}
      {back.data === 'other' && <p role="alert">{t('proof.other', { name: session?.person.name ?? '' })}</p>}
      {back.data === 'notYet' && <p role="alert">{t('proof.notYet')}</p>}
      <ProblemNote error={go.error ?? back.error} />
    </>
  );
}
