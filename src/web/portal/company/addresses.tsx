import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useCustomerWords } from '../../admin/customers/words.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { keepAddresses, type Addresses as Draft, type OwnCompany } from './own-company.ts';

const PLACES = [
  ['own.address', ['street', 'city', 'state', 'postalCode']],
  ['own.billing', ['billingStreet', 'billingCity', 'billingState', 'billingPostalCode']],
] as const;

/** Where the company is and where its bills go; who keeps its data changes both. */
export function Addresses({ company }: { readonly company: OwnCompany }) {
  const { t } = useCustomerWords();
  const [isOpen, setOpen] = useState(false);
  const { address, billing, keeps } = company;
  if (isOpen) return <AddressForm company={company} onDone={() => setOpen(false)} />;
  const line = ({ street, city, state, postalCode }: OwnCompany['address']) =>
    [street, [city, state].filter(Boolean).join(' – '), postalCode].filter(Boolean).join(', ');
  return (
    <>
      <dl className="own-facts">
        <div>
          <dt>{t('own.address')}</dt>
          <dd>{line(address) || t('own.unknown')}</dd>
        </div>
        <div>
          <dt>{t('own.billing')}</dt>
          <dd>{line(billing) || t('own.same')}</dd>
        </div>
      </dl>
      {keeps && (
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {t('own.editAddresses')}
        </Button>
      )}
    </>
  );
}

function AddressForm({ company, onDone }: { readonly company: OwnCompany; readonly onDone: () => void }) {
  const { t } = useCustomerWords();
  const client = useQueryClient();
  const { address, billing } = company;
  const [draft, setDraft] = useState<Draft>({
    street: address.street ?? '',
    city: address.city ?? '',
    state: address.state ?? '',
    postalCode: address.postalCode ?? '',
    billingStreet: billing.street ?? '',
    billingCity: billing.city ?? '',
    billingState: billing.state ?? '',
    billingPostalCode: billing.postalCode ?? '',
  });
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => keepAddresses(company.id, draft),
    onSuccess: async ({ fields }) => {
      if (fields.length > 0) return;
      await client.invalidateQueries({ queryKey: ['portal', 'companies'] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate();
  };
  return (
    <form className="own-form" onSubmit={submit} noValidate>
      {PLACES.map(([title, fields]) => (
        <fieldset key={title}>
          <legend>{t(title)}</legend>
          {fields.map((field) => (
            <TextInput
              key={field}
              label={t(`fields.${field}`)}
              value={draft[field] ?? ''}
              error={data?.fields.find((fault) => fault.field === field)?.message}
              onChange={({ target }) => setDraft({ ...draft, [field]: target.value })}
            />
          ))}
        </fieldset>
      ))}
      <ProblemNote error={error} safe={t('safe')} />
      <div className="acts">
        <Button type="submit" loading={isPending}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
