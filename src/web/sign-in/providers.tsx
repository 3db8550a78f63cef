import { Button } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownPath } from '../own-path.ts';
import { post } from '../shared/api.ts';
import { ProblemNote } from '../shared/problem-note.tsx';

interface Offered {
  readonly id: string;
  readonly name: string;
}

/** The company accounts by which addresses of a domain enter; nothing but the domain is asked about. */
export function Providers({ email }: { readonly email: string }) {
  const { t } = useTranslation();
  const [, domain = ''] = /@([^@\s]+\.[^@\s]{2,})\s*$/.exec(email.toLowerCase()) ?? [];
  const { data = [] } = useQuery({
    queryKey: ['entry-providers', domain],
    queryFn: () => post<readonly Offered[]>('session/providers', { email: `@${domain}` }),
    enabled: domain !== '',
  });
  const go = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: (id: string) =>
      post<{ location: string }>(`session/providers/${id}`, { returnTo: wantedPage() }),
    onSuccess: ({ location }) => globalThis.location.assign(location),
  });
  return (
    <>
      {data.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          fullWidth
          leftSection={<IconBuilding size={20} aria-hidden />}
          loading={go.variables === id && (go.isPending || go.isSuccess)}
          onClick={() => go.mutate(id)}
        >
          {t('signIn.with', { name })}
        </Button>
      ))}
      <ProblemNote error={go.error} />
    </>
  );
}

/** Where she was going, or where she was when her session ended. */
function wantedPage(): string {
  const { pathname, search } = globalThis.location;
  return pathname === '/entrar'
    ? (ownPath(new URLSearchParams(search).get('para')) ?? '/')
    : pathname + search;
}
