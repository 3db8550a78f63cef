import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { infer as Infer } from 'zod';
import type { ways } from '#/http/shapes/entry.ts';
import { proveByKey } from '../passkey/ceremony.ts';
import { KeyNote } from '../passkey/key-note.tsx';
import { get } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { proofAnswered } from '../shared/proof-asked.ts';
import { ByPassword } from './by-password.tsx';
import { ByProvider } from './by-provider.tsx';
import '../sign-in/sign-in.css';

const proved = () => proofAnswered(true);

/** Asks who is there once more, above the page; then what she was doing goes on. */
export function ProveAgain() {
  const { t } = useEntryWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const { data, error } = useQuery({
    queryKey: ['proof'],
    queryFn: () => get<Infer<typeof ways>>('session/proof'),
    staleTime: 0,
  });
  useEffect(() => dialog.current?.showModal(), []);
  const isKeyed = data?.passkey === true && 'PublicKeyCredential' in globalThis;
  const isNone = data && !data.password && !isKeyed && data.providers.length === 0;
  return (
    <dialog
      ref={dialog}
      className="sign-in-again"
      aria-labelledby="proof-title"
      onCancel={() => proofAnswered(false)}
    >
      <h2 id="proof-title">{t('proof.title')}</h2>
      <p>{t(isNone ? 'proof.none' : 'proof.words')}</p>
      <ProblemNote error={error} />
      <div className="sign-in-form">
        {data?.password && <ByPassword onDone={proved} />}
        {isKeyed && <ByKey />}
        {data?.providers.map((one) => (
          <ByProvider key={one.id} provider={one} onDone={proved} />
        ))}
        <Button variant="subtle" onClick={() => proofAnswered(false)}>
          {t('proof.leave')}
        </Button>
      </div>
    </dialog>
  );
}

function ByKey() {
  const { t } = useEntryWords();
  const prove = useMutation({ mutationKey: ['sign-in'], mutationFn: proveByKey, onSuccess: proved });
  return (
    <>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconKey size={20} aria-hidden />}
        loading={prove.isPending}
        onClick={() => prove.mutate()}
      >
        {t('proof.passkey')}
      </Button>
      <KeyNote error={prove.error} />
    </>
  );
}
