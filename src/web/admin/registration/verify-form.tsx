import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { useCustomerWords } from '../customers/words.ts';
import { activate, changeEmail, PROOFS, type FoundContact } from './api.ts';

/** How she was verified comes first: without it nothing of hers is changed. */
export function VerifyForm({ contact }: { readonly contact: FoundContact }) {
  const { t } = useCustomerWords();
  const client = useQueryClient();
  const [proof, setProof] = useState('');
  const [email, setEmail] = useState('');
  const change = useMutation({
    mutationFn: () => changeEmail(contact.id, { email, proof }),
    onSuccess: async () => {
      setEmail('');
      await client.invalidateQueries({ queryKey: ['admin', 'registration'] });
    },
  });
  const invite = useMutation({ mutationFn: () => activate(contact.id, proof) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (proof !== '' && !change.isPending) change.mutate();
  };
  return (
    <form className="registration-form" onSubmit={submit}>
      <NativeSelect
        label={t('registration.proof')}
        description={t('registration.proofHint')}
        required
        withAsterisk={false}
        value={proof}
        onChange={({ target }) => setProof(target.value)}
        data={[
          { value: '', label: t('registration.choose') },
          ...PROOFS.map((id) => ({ value: id, label: t(`registration.proofs.${id}`) })),
        ]}
      />
      <TextInput
        label={t('registration.email')}
        description={t('registration.emailHint')}
        type="email"
        autoComplete="off"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <ProblemNote error={change.error ?? invite.error} />
      <div className="acts">
        <Button type="submit" disabled={proof === '' || email === ''} loading={change.isPending}>
          {t('registration.change')}
        </Button>
        <Button
          variant="default"
          disabled={proof === ''}
          loading={invite.isPending}
          onClick={() => invite.mutate()}
        >
          {t('registration.activate')}
        </Button>
      </div>
      <p role="status" className="quiet">
        {change.isSuccess && t('registration.changed')} {invite.isSuccess && t('registration.activated')}
      </p>
    </form>
  );
}
