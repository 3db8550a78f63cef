import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { DeskAddress } from './address.ts';
import { toggled, valuesOf } from './filter-fields.ts';
import { companiesQuery } from './lists-api.ts';
import { Tick } from './tick.tsx';
import { useListWords } from './words.ts';

interface Props {
  readonly address: DeskAddress;
  readonly onChange: (part: DeskAddress) => void;
}

/** Companies are many: the first of those whose name or code has what is typed. */
export function CompanyFilter({ address, onChange }: Props) {
  const { t } = useListWords();
  const [q, setQ] = useState('');
  const { data: companies } = useQuery(companiesQuery({ q: useDeferredValue(q) }));
  return (
    <>
      <TextInput
        size="xs"
        type="search"
        label={t('findCompany')}
        value={q}
        onChange={({ target }) => setQ(target.value)}
      />
      <fieldset>
        <legend className="visually-hidden">{t('fields.company')}</legend>
        {companies?.map(({ id, label }) => (
          <Tick
            key={id}
            label={label}
            isTicked={valuesOf(address.empresa).includes(id)}
            onTick={() => onChange({ empresa: toggled(address.empresa, id) })}
          />
        ))}
      </fieldset>
    </>
  );
}
