import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { companiesQuery } from './api.ts';
import { useMailWords } from './words.ts';

const PAUSE_MS = 250;

export interface Company {
  readonly id: string;
  readonly label: string;
}

interface Props {
  readonly company: Company | null;
  readonly error: string | undefined;
  readonly onChoose: (company: Company | null) => void;
}

/** The company somebody is of, by name or customer code. */
export function FindCompany({ company, error, onChoose }: Props) {
  const { t } = useMailWords();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { data: found } = useQuery({ ...companiesQuery(asked), placeholderData: keepPreviousData });
  if (company)
    return (
      <p className="newcomer-company">
        {t('newcomer.company')}: <strong>{company.label}</strong>{' '}
        <Button size="compact-xs" variant="default" onClick={() => onChoose(null)}>
          {t('newcomer.otherCompany')}
        </Button>
      </p>
    );
  return (
    <div>
      <TextInput
        label={t('newcomer.company')}
        description={t('newcomer.companyHint')}
        required
        withAsterisk={false}
        autoComplete="off"
        value={text}
        error={error}
        onChange={({ target }) => setText(target.value)}
      />
      <div role="status">
        {asked !== '' && found?.length === 0 && <p className="quiet">{t('newcomer.noCompany')}</p>}
      </div>
      {asked !== '' && found && found.length > 0 && (
        <ul className="companies-found">
          {found.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => onChoose(one)}>
                {one.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
