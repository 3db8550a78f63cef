import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RIGHTS } from '../../admin/customers/rights.tsx';
import { useCustomerWords } from '../../admin/customers/words.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { removeOwnContact, type OwnCompany, type OwnContact } from './own-company.ts';
import { PersonForm } from './person-form.tsx';

/** The contacts of a company, for whoever keeps them; to others it says who may. */
export function People({ company }: { readonly company: OwnCompany }) {
  const { t } = useCustomerWords();
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  return (
    <section className="panel" aria-label={t('own.people')}>
      <h2>{t('own.people')}</h2>
      <p className="quiet">{company.keeps ? t('own.peopleWords') : t('own.onlyKeepers')}</p>
      {company.keeps && (
        <>
          <ul className="own-people">
            {company.contacts.map((contact) => (
              <li key={contact.id}>
                {open === contact.id ? (
                  <PersonForm company={company.id} contact={contact} onDone={close} />
                ) : (
                  <Person company={company.id} contact={contact} onEdit={() => setOpen(contact.id)} />
                )}
              </li>
            ))}
          </ul>
          {open === 'new' ? (
            <PersonForm company={company.id} contact={undefined} onDone={close} />
          ) : (
            <Button onClick={() => setOpen('new')}>{t('own.add')}</Button>
          )}
        </>
      )}
    </section>
  );
}

interface PersonProps {
  readonly company: string;
  readonly contact: OwnContact;
  readonly onEdit: () => void;
}

function Person({ company, contact, onEdit }: PersonProps) {
  const { t } = useCustomerWords();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => removeOwnContact(company, contact.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['portal', 'companies'] }),
  });
  const { name, email, phone, administrator, denied, awaited } = contact;
  const takeOut = t(awaited ? 'own.withdraw' : 'own.remove');
  const may = RIGHTS.filter((right) => !denied.includes(right)).map((right) => t(`own.rights.${right}`));
  return (
    <>
      <p>
        <strong>{name}</strong> {administrator && <span className="chip">{t('isAdministrator')}</span>}{' '}
        {awaited && <span className="chip">{t('own.awaited')}</span>}
      </p>
      <p className="quiet">{[email, phone].filter(Boolean).join(' · ')}</p>
      <p className="quiet">
        {t('own.may')}: {may.join(', ').toLowerCase() || t('own.mayNothing')}
      </p>
      <ProblemNote error={error} />
      {isAsked ? (
        <div className="acts" role="group" aria-label={takeOut}>
          <p>{t(awaited ? 'own.withdrawAsk' : 'own.removeAsk', { name })}</p>
          <Button size="xs" variant="default" c="var(--late)" loading={isPending} onClick={() => mutate()}>
            {t(awaited ? 'own.withdrawYes' : 'own.removeYes')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsked(false)}>
            {t('cancel')}
          </Button>
        </div>
      ) : (
        <div className="acts">
          <Button size="xs" variant="default" aria-label={`${t('edit')}: ${name}`} onClick={onEdit}>
            {t('edit')}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={`${takeOut}: ${name}`}
            onClick={() => setAsked(true)}
          >
            {takeOut}
          </Button>
        </div>
      )}
    </>
  );
}
