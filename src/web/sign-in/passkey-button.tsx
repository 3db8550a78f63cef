import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KeyNote } from '../passkey/key-note.tsx';
import { queryClient, sessionQuery } from '../shared/queries.ts';
import type { Session } from '../shared/shapes.ts';

/** Signs in by a key of access, without a name typed; only where the browser knows such keys. */
export function PasskeyButton({ onDone }: { readonly onDone: (session: Session) => void }) {
  const { t } = useTranslation();
  const enter = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: async () => (await import('../passkey/ceremony.ts')).enterByKey(),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      onDone(session);
    },
  });
  if (!('PublicKeyCredential' in globalThis)) return null;
  return (
    <>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconKey size={20} aria-hidden />}
        loading={enter.isPending}
        onClick={() => enter.mutate()}
      >
        {t('signIn.passkey')}
      </Button>
      <KeyNote error={enter.error} />
    </>
  );
}
