import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { useCustomerWords } from '../customers/words.ts';
import { NewcomerForm } from '../mails/newcomer-form.tsx';
import { useMailWords } from '../mails/words.ts';
import { Rows } from '../rows.tsx';
import { foundQuery } from './api.ts';
import { VerifyForm } from './verify-form.tsx';
import './registration.css';

/** The desk of the registration team: finds who cannot enter, verifies her, and gives her access again (TRG-094). */
export function RegistrationPage() {
  const { t } = useCustomerWords();
  const [typed, type] = useState('');
  const [sought, seek] = useState('');
  const [chosen, choose] = useState<string>();
  const { t: word } = useMailWords();
  const [isNew, setNew] = useState(false);
  const [done, tell] = useState<{ readonly name: string; readonly company: string }>();
  const { data, error, isLoading, refetch } = useQuery(foundQuery(sought));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose(undefined);
    seek(typed.trim());
  };
  return (
    <>
      <AdminHead title={t('registration.title')} words={t('registration.words')}>
        {!isNew && (
          <Button variant="default" onClick={() => setNew(true)}>
            {word('newcomer.title')}
          </Button>
        )}
      </AdminHead>
      <p role="status" className="registration-done">
        {done && word('newcomer.done', done)}
      </p>
      {isNew && (
        <section className="registration-new" aria-labelledby="registration-new">
          <h2 id="registration-new">{word('newcomer.title')}</h2>
          <p className="quiet">{word('newcomer.words')}</p>
          <NewcomerForm
            requesterKinds={[]}
            onDone={(told) => {
              tell(told);
              setNew(false);
            }}
            onCancel={() => setNew(false)}
          />
        </section>
      )}
      <form className="registration-search" role="search" onSubmit={submit}>
        <TextInput
          label={t('registration.find')}
          description={t('registration.findHint')}
          type="search"
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
        <Button type="submit">{t('registration.look')}</Button>
      </form>
      <ProblemNote error={error} onAgain={() => void refetch()} />
      {isLoading && <Rows />}
      {data?.length === 0 && <Empty title={t('registration.nobody')}>{t('registration.nobodyWords')}</Empty>}
      <ul className="customer-people">
        {data?.map((contact) => (
          <li key={contact.id}>
            <span>
              <strong>{contact.name}</strong>{' '}
              <span className="chip">
                {t(contact.isActive ? 'registration.active' : 'registration.notActive')}
              </span>
            </span>
            <span className="quiet">{[contact.email, contact.phone].filter(Boolean).join(' · ')}</span>
            <span className="quiet">{contact.companies.join(', ')}</span>
            {chosen === contact.id ? (
              <VerifyForm contact={contact} />
            ) : (
              <Button
                size="xs"
                variant="default"
                aria-label={`${t('registration.help')}: ${contact.name}`}
                onClick={() => choose(contact.id)}
              >
                {t('registration.help')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
