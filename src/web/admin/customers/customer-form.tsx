import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { keepCustomer, type CustomerDraft, type Kept } from './queries.ts';
import { Told, messageOf } from './told.tsx';
import { useCustomerWords } from './words.ts';

type Field = keyof CustomerDraft;
const WHO = [
  'code',
  'name',
  'tradeName',
  'taxId',
  'unit',
  'segment',
  'plan',
  'oldCodes',
] as const satisfies readonly Field[];
const WHERE = ['street', 'city', 'state', 'postalCode'] as const satisfies readonly Field[];
const BILLING = [
  'billingStreet',
  'billingCity',
  'billingState',
  'billingPostalCode',
] as const satisfies readonly Field[];
const HINTED = { code: 'code', taxId: 'taxId', oldCodes: 'oldCodes' } as const;

/** Hints below, so that fields of a row stand on one line. */
const UNDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

interface Props {
  readonly id?: string;
  readonly record: CustomerDraft;
  readonly onKept?: (kept: Kept) => void;
}

/** Everything that is kept of one company; all that is wrong is marked at once. */
export function CustomerForm({ id, record, onKept }: Props) {
  const { t } = useCustomerWords();
  const client = useQueryClient();
  // The contract is chosen with what belongs to it: what is saved here leaves it alone.
  const { contract: _contract, ...shown } = record;
  const [draft, setDraft] = useState<CustomerDraft>(shown);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => keepCustomer(id, draft),
    onSuccess: async (kept) => {
      if (kept.outcome === 'refused') return;
      await client.invalidateQueries({ queryKey: ['admin', 'customers'] });
      onKept?.(kept);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate();
  };
  const input = (field: Field) => (
    <TextInput
      key={field}
      label={t(`fields.${field}`)}
      inputWrapperOrder={UNDER}
      description={field in HINTED ? t(`hints.${HINTED[field as keyof typeof HINTED]}`) : undefined}
      required={field === 'code' || field === 'name'}
      withAsterisk={field === 'code' || field === 'name'}
      value={draft[field] ?? ''}
      error={messageOf(data, field)}
      onChange={({ target }) => setDraft({ ...draft, [field]: target.value })}
    />
  );
  return (
    <form className="admin-part customer-form" onSubmit={submit} noValidate>
      <fieldset>
        <legend>{t('parts.who')}</legend>
        {WHO.map(input)}
        <TextInput
          type="date"
          inputWrapperOrder={UNDER}
          label={t('fields.contractUntil')}
          description={t('hints.contractUntil')}
          value={draft.contractUntil ?? ''}
          error={messageOf(data, 'contractUntil')}
          onChange={({ target }) => setDraft({ ...draft, contractUntil: target.value })}
        />
      </fieldset>
      <fieldset>
        <legend>{t('parts.where')}</legend>
        {WHERE.map(input)}
      </fieldset>
      <fieldset>
        <legend>{t('parts.billing')}</legend>
        <p className="quiet">{t('parts.billingHint')}</p>
        {BILLING.map(input)}
      </fieldset>
      <ProblemNote error={error} safe={t('safe')} />
      <div className="acts">
        <Button type="submit" loading={isPending}>
          {t('save')}
        </Button>
        <Told kept={data} />
      </div>
    </form>
  );
}
