import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { Rows } from '../rows.tsx';
import { contactsQuery } from './api.ts';
import { OneContact } from './one-contact.tsx';
import { usePrivacyWords } from './words.ts';

/** Looks for a contact whose data are asked about by another way: a letter, a call, an order. */
export function Finder({ onSaid }: { readonly onSaid: (words: string) => void }) {
  const { t } = usePrivacyWords();
  const [typed, type] = useState('');
  const [sought, seek] = useState('');
  const [chosen, choose] = useState<string>();
  const { data, error, isLoading, refetch } = useQuery(contactsQuery(sought));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose(undefined);
    seek(typed.trim());
  };
  return (
    <section className="admin-part" aria-labelledby="privacy-find">
      <h2 id="privacy-find">{t('find')}</h2>
      <form className="privacy-search" role="search" onSubmit={submit}>
        <TextInput
          label={t('findLabel')}
          description={t('findHint')}
          type="search"
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
        <Button type="submit">{t('seek')}</Button>
      </form>
      <ProblemNote error={error} onAgain={() => void refetch()} />
      {isLoading && <Rows />}
      {data?.length === 0 && <Empty title={t('nobody')}>{t('nobodyWords')}</Empty>}
      <ul className="privacy-list">
        {data?.map(({ id, name, email, companies, isActive }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong> {!isActive && <span className="chip">{t('inactive')}</span>}
            </span>
            <span className="quiet">{email}</span>
            <span className="quiet">{companies.join(', ')}</span>
            {chosen === id ? (
              <OneContact
                id={id}
                onSaid={(words) => {
                  onSaid(words);
                  choose(undefined);
                  void refetch();
                }}
              />
            ) : (
              <div className="acts">
                <Button variant="default" aria-label={t('openOf', { name })} onClick={() => choose(id)}>
                  {t('open')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
