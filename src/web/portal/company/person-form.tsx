import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { PersonFields } from '../../admin/customers/person-fields.tsx';
import { RIGHTS, Rights } from '../../admin/customers/rights.tsx';
import { Tick } from '../../admin/customers/tick.tsx';
import { useCustomerWords } from '../../admin/customers/words.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { keepOwnContact, type OwnContact } from './own-company.ts';

const EMPTY = { name: '', email: '', phone: '', administrator: false, denied: [] as readonly string[] };

interface Props {
  readonly company: string;
  /** Whom it changes; somebody new without. */
  readonly contact: OwnContact | undefined;
  readonly onDone: () => void;
}

/** One contact of her company, and what she may do. */
export function PersonForm({ company, contact, onDone }: Props) {
  const { t } = useCustomerWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState<typeof EMPTY>(contact ?? EMPTY);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => {
      const { name, email, phone, administrator, denied } = draft;
      const written = { name, email, phone, administrator: administrator ? 'sim' : 'não' };
      return keepOwnContact(company, {
        contact: written,
        denied: RIGHTS.filter((right) => denied.includes(right)),
      });
    },
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
      <PersonFields
        written={draft}
        isKnown={contact !== undefined}
        kept={data}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
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
          {contact ? t('save') : t('own.add')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
