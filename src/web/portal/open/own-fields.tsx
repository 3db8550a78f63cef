import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../shared/shapes.ts';
import { Choice } from '../../shared/choice.tsx';
import { isDemanded, shownFields } from './opening.ts';
import type { PartProps } from './part-props.ts';
import { useOpeningWords } from './words.ts';

/** What the guide itself asks in one part of the form. */
export function OwnFields({ of, ...part }: PartProps & { of: FormField['part'] }) {
  return shownFields(part.form, part.opening)
    .filter((field) => field.part === of)
    .map((field) => <OwnField key={field.id} {...part} field={field} />);
}

const FEW = 4;

function OwnField({ field, form: _form, opening, change, faults }: PartProps & { field: FormField }) {
  const { t } = useTranslation();
  const { t: word } = useOpeningWords();
  const place = `details.${field.id}`;
  const value = opening.details[field.id] ?? field.preset ?? '';
  const set = (next: string) => change({ details: { ...opening.details, [field.id]: next } });
  const label = isDemanded(field, opening) ? field.label : `${field.label} (${word('optional')})`;
  const same = {
    label,
    error: faults[place],
    'data-field': place,
    ...(field.help !== '' && { description: field.help }),
  };
  if (field.kind === 'choice' && field.options.length <= FEW && field.preset === null)
    return (
      <Choice
        legend={label}
        options={field.options.map(({ id, label: words }) => ({ value: id, label: words }))}
        value={value === '' ? undefined : value}
        error={faults[place]}
        field={place}
        onChange={set}
      />
    );
  if (field.kind === 'choice')
    return (
      <NativeSelect
        {...same}
        data={[
          ...(field.preset === null ? [{ value: '', label: t('open.choose') }] : []),
          ...field.options.map(({ id, label: words }) => ({ value: id, label: words })),
        ]}
        value={value}
        onChange={({ target }) => set(target.value)}
      />
    );
  if (field.kind === 'long_text')
    return <Textarea {...same} rows={3} value={value} onChange={({ target }) => set(target.value)} />;
  return (
    <TextInput
      {...same}
      type={field.kind === 'text' ? 'text' : field.kind}
      className={field.kind === 'date' ? 'date-asked' : ''}
      value={value}
      onChange={({ target }) => set(target.value)}
    />
  );
}
