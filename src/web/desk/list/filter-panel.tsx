import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskAddress } from './address.ts';
import { CompanyFilter } from './company-filter.tsx';
import {
  CHOSEN,
  DATED,
  FIELDS,
  isChosen,
  isDated,
  toggled,
  valuesOf,
  type FilterField,
} from './filter-fields.ts';
import { choicesQuery } from './lists-api.ts';
import { Tick } from './tick.tsx';
import { useListWords } from './words.ts';

interface Props {
  readonly address: DeskAddress;
  readonly onChange: (part: DeskAddress) => void;
}

/** One field after the other: its values to tick, or its two days. What is ticked narrows the list at once. */
export function FilterPanel({ address, onChange }: Props) {
  const { t } = useListWords();
  const { data: choices } = useQuery(choicesQuery);
  const [field, setField] = useState<FilterField>('state');
  const offered = FIELDS.filter((one) => !isChosen(one) || (choices?.[one].length ?? 0) > 0);
  return (
    <div className="list-filter">
      <NativeSelect
        size="xs"
        autoFocus
        label={t('field')}
        value={field}
        onChange={({ target }) => setField(FIELDS.find((one) => one === target.value) ?? field)}
        data={offered.map((one) => ({ value: one, label: t(`fields.${one}`) }))}
      />
      {field === 'company' && <CompanyFilter address={address} onChange={onChange} />}
      {isDated(field) && <Days address={address} names={DATED[field]} onChange={onChange} />}
      {isChosen(field) && (
        <fieldset>
          <legend className="visually-hidden">{t(`fields.${field}`)}</legend>
          {choices?.[field].map(({ id, label }) => (
            <Tick
              key={id}
              label={label}
              isTicked={valuesOf(address[CHOSEN[field]]).includes(id)}
              onTick={() => onChange({ [CHOSEN[field]]: toggled(address[CHOSEN[field]], id) })}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

interface DaysProps extends Props {
  readonly names: (typeof DATED)[keyof typeof DATED];
}

function Days({ address, names: [from, to], onChange }: DaysProps) {
  const { t } = useListWords();
  const day = (name: typeof from | typeof to, label: string) => (
    <TextInput
      type="date"
      size="xs"
      label={label}
      value={address[name] ?? ''}
      onChange={({ target }) => onChange({ [name]: target.value || undefined })}
    />
  );
  return (
    <div className="list-days">
      {day(from, t('from'))}
      {day(to, t('to'))}
    </div>
  );
}
