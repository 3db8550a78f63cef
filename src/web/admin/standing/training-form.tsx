import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { recordTraining, useStandingAct, type Standing } from './api.ts';
import { useStandingWords } from './words.ts';

type Props = { readonly company: string } & Pick<Standing, 'contacts' | 'products'>;

/** Records that a contact finished a training; it counts at once. */
export function TrainingForm({ company, contacts, products }: Props) {
  const { t } = useStandingWords();
  const empty = { contact: contacts[0]?.id ?? '', product: '', evidence: '', obtainedOn: '' };
  const [written, write] = useState(empty);
  const act = useStandingAct(company, recordTraining);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!act.isPending)
      act.mutate(written, { onSuccess: () => write({ ...empty, contact: written.contact }) });
  };
  return (
    <>
      <form onSubmit={submit}>
        <TextInput
          label={t('evidence')}
          required
          maxLength={200}
          value={written.evidence}
          onChange={({ target }) => write({ ...written, evidence: target.value })}
        />
        <NativeSelect
          label={t('contact')}
          value={written.contact}
          data={contacts.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => write({ ...written, contact: target.value })}
        />
        <NativeSelect
          label={t('product')}
          value={written.product}
          data={[
            { value: '', label: t('allProducts') },
            ...products.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={({ target }) => write({ ...written, product: target.value })}
        />
        <TextInput
          label={t('obtainedOn')}
          type="date"
          required
          value={written.obtainedOn}
          onChange={({ target }) => write({ ...written, obtainedOn: target.value })}
        />
        <Button type="submit" variant="default" loading={act.isPending}>
          {t('record')}
        </Button>
      </form>
      <ProblemNote error={act.error} />
      <p role="status" className="quiet">
        {act.isSuccess && t('done')}
      </p>
    </>
  );
}
