import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { Tick } from '../customers/tick.tsx';
import { messageOf } from '../customers/told.tsx';
import { useCustomerWords } from '../customers/words.ts';
import { PROOFS } from '../registration/api.ts';
import { register, type Mail } from './api.ts';
import { FindCompany, type Company } from './find-company.tsx';
import { useMailWords } from './words.ts';
import './mails.css';

interface Props {
  /** As she calls herself; to be checked. */
  readonly name?: string;
  /** The address she wrote from; without one it is asked. */
  readonly email?: string;
  readonly requesterKinds: Mail['requesterKinds'];
  readonly onDone: (told: { readonly name: string; readonly company: string }) => void;
  readonly onCancel: () => void;
}

/** Registers somebody with her company and invites her; how she was verified is written down (PRN-033). */
export function NewcomerForm({ name = '', email, requesterKinds, onDone, onCancel }: Props) {
  const { t } = useMailWords();
  const { t: word } = useCustomerWords();
  const client = useQueryClient();
  const [written, setWritten] = useState({
    name,
    email: email ?? '',
    phone: '',
    requester: '',
    administrator: false,
    proof: '',
  });
  const [company, choose] = useState<Company | null>(null);
  const [isTried, setTried] = useState(false);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (of: Company) => {
      const { requester, proof, ...person } = written;
      const known = PROOFS.find((one) => one === proof) ?? 'callback';
      return register({ ...person, company: of.id, proof: known, ...(requester !== '' && { requester }) });
    },
    onSuccess: async ({ outcome }, of) => {
      if (outcome === 'refused') return;
      await client.invalidateQueries({ queryKey: ['admin', 'mails'] });
      onDone({ name: written.name, company: of.label });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (company && !isPending) mutate(company);
  };
  const field = (key: 'name' | 'email' | 'phone', type: string) => (
    <TextInput
      label={t(`newcomer.${key}`)}
      description={key === 'phone' ? t('newcomer.phoneHint') : undefined}
      type={type}
      required={key !== 'phone'}
      withAsterisk={false}
      autoComplete="off"
      readOnly={key === 'email' && email !== undefined}
      value={written[key]}
      error={messageOf(data, key)}
      onChange={({ target }) => setWritten({ ...written, [key]: target.value })}
    />
  );
  return (
    <form className="newcomer" onSubmit={submit}>
      <FindCompany
        company={company}
        error={isTried && !company ? t('newcomer.companyMissing') : undefined}
        onChoose={choose}
      />
      {field('name', 'text')}
      {field('email', 'email')}
      {field('phone', 'tel')}
      {requesterKinds.length > 0 && (
        <NativeSelect
          label={t('newcomer.requester')}
          value={written.requester}
          error={messageOf(data, 'requester')}
          onChange={({ target }) => setWritten({ ...written, requester: target.value })}
          data={[
            { value: '', label: t('newcomer.noRequester') },
            ...requesterKinds.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      )}
      <Tick
        label={word('fields.administrator')}
        isOn={written.administrator}
        onTurn={(administrator) => setWritten({ ...written, administrator })}
      />
      <NativeSelect
        label={word('registration.proof')}
        description={word('registration.proofHint')}
        required
        withAsterisk={false}
        value={written.proof}
        onChange={({ target }) => setWritten({ ...written, proof: target.value })}
        data={[
          { value: '', label: word('registration.choose') },
          ...PROOFS.map((id) => ({ value: id, label: word(`registration.proofs.${id}`) })),
        ]}
      />
      <ProblemNote error={error} />
      <div className="acts">
        <Button type="submit" loading={isPending}>
          {t('newcomer.act')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('newcomer.cancel')}
        </Button>
      </div>
    </form>
  );
}
