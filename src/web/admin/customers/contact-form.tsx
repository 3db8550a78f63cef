import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { keepContact, type CustomerRecord } from './queries.ts';
import { PersonFields } from './person-fields.tsx';
import { Rights } from './rights.tsx';
import { Tick } from './tick.tsx';
import { messageOf, Told } from './told.tsx';
import { useCustomerWords } from './words.ts';

type Contact = CustomerRecord['contacts'][number];
const EMPTY = {
  name: '',
  email: '',
  phone: '',
  cpf: '',
  requester: '',
  administrator: false,
  denied: [] as readonly string[],
};

interface Props {
  readonly company: string;
  /** Whom it changes; a new person without. */
  readonly contact: Contact | undefined;
  readonly requesterKinds: CustomerRecord['requesterKinds'];
  readonly onDone: () => void;
}

/** One person of a company. */
export function ContactForm({ company, contact, requesterKinds, onDone }: Props) {
  const { t } = useCustomerWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState<typeof EMPTY>(contact ?? EMPTY);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => {
      const { name, email, phone, cpf, requester, administrator, denied } = draft;
      const may = (right: string) => (denied.includes(right) ? 'não' : 'sim');
      return keepContact(company, {
        name,
        email,
        phone,
        cpf,
        requester,
        administrator: administrator ? 'sim' : 'não',
        opens: may('open_ticket'),
        downloads: may('download'),
        approves: may('paid_approval'),
        seesCompany: may('company_tickets'),
      });
    },
    onSuccess: async ({ outcome }) => {
      if (outcome === 'refused') return;
      await client.invalidateQueries({ queryKey: ['admin', 'customers'] });
      if (contact) onDone();
      else setDraft(EMPTY);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate();
  };
  return (
    <form className="contact-form" onSubmit={submit} noValidate>
      <PersonFields
        written={draft}
        isKnown={contact !== undefined}
        kept={data}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <TextInput
        label={t('fields.cpf')}
        description={t('hints.cpf')}
        inputMode="numeric"
        value={draft.cpf}
        error={messageOf(data, 'cpf')}
        onChange={({ target }) => setDraft({ ...draft, cpf: target.value })}
      />
      {requesterKinds.length > 0 && (
        <NativeSelect
          label={t('fields.requester')}
          value={draft.requester}
          onChange={({ target }) => setDraft({ ...draft, requester: target.value })}
          data={[
            { value: '', label: t('noRequester') },
            ...requesterKinds.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      )}
      <fieldset>
        <legend>{t('own.may')}</legend>
        <Rights denied={draft.denied} onChange={(denied) => setDraft({ ...draft, denied })} />
        <Tick
          label={t('fields.administrator')}
          isOn={draft.administrator}
          onTurn={(administrator) => setDraft({ ...draft, administrator })}
        />
      </fieldset>
      <ProblemNote error={error} safe={t('safe')} />
      <div className="acts">
        <Button type="submit" loading={isPending}>
          {contact ? t('save') : t('addPerson')}
        </Button>
        {contact && (
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        )}
        <Told kept={data} />
      </div>
    </form>
  );
}
