import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useCustomerWords } from '../../admin/customers/words.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { keepAddresses, type Addresses as Draft, type OwnCompany } from './own-company.ts';

const PLACES = [
  ['own.address', ['street', 'city', 'state', 'postalCode'], 'own.unknown'],
  ['own.billing', ['billingStreet', 'billingCity', 'billingState', 'billingPostalCode'], 'own.same'],
] as const;

/** Where the company is and where its bills go; who keeps its data changes both. */
export function Addresses({ company }: { readonly company: OwnCompany }) {
  const { t } = useCustomerWords();
  const [isOpen, setOpen] = useState(false);
  const { addresses, keeps } = company;
  if (isOpen) return <AddressForm company={company} onDone={() => setOpen(false)} />;
  const line = ([street, city, state, postalCode]: (typeof PLACES)[number][1]) =>
    [
      addresses[street],
      [addresses[city], addresses[state]].filter(Boolean).join(' – '),
      addresses[postalCode],
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <>
      <dl className="own-facts">
        {PLACES.map(([title, fields, none]) => (
          <div key={title}>
            <dt>{t(title)}</dt>
            <dd>{line(fields) || t(none)}</dd>
          </div>
        ))}
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
  const [draft, setDraft] = useState<Draft>(company.addresses);
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
