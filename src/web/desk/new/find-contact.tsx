import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactFound } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';
import { findContacts } from './new-api.ts';

const PAUSE_MS = 250;

/** Registered contacts by name, e-mail, company or customer code. */
export function FindContact({ onChoose }: { onChoose: (contact: ContactFound) => void }) {
  const { t } = useDeskWords();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { data: found } = useQuery({
    queryKey: ['desk', 'contacts', asked],
    queryFn: () => findContacts(asked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <TextInput
        autoFocus
        label={t('create.who')}
        description={t('create.whoHint')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div role="status">
        {asked !== '' && found?.length === 0 && <p className="quiet">{t('create.nobody')}</p>}
      </div>
      {asked !== '' && found && found.length > 0 && (
        <ul className="contacts-found">
          {found.map((contact) => (
            <li key={contact.id}>
              <button type="button" onClick={() => onChoose(contact)}>
                <strong>{contact.name}</strong> <span className="quiet">{contact.email}</span>
                {contact.companies.map(({ id, name, code, products }) => (
                  <small key={id}>
                    {name} ({code})
                    {products.length > 0 && ` · ${t('create.products', { products: products.join(', ') })}`}
                  </small>
                ))}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
