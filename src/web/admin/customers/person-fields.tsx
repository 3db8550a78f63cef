import { TextInput } from '@mantine/core';
import type { Kept } from './queries.ts';
import { messageOf } from './told.tsx';
import { useCustomerWords } from './words.ts';

interface Written {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

interface Props {
  readonly written: Written;
  /** Whether she is there already: then the address, by which she is told apart, stays. */
  readonly isKnown: boolean;
  readonly kept: Pick<Kept, 'fields'> | undefined;
  readonly onChange: (part: Partial<Written>) => void;
}

/** Who somebody is and how she is reached. */
export function PersonFields({ written, isKnown, kept, onChange }: Props) {
  const { t } = useCustomerWords();
  return (['name', 'email', 'phone'] as const).map((field) => (
    <TextInput
      key={field}
      label={t(field === 'name' ? 'columns.name' : `fields.${field}`)}
      description={field === 'phone' ? t('hints.phone') : undefined}
      required={field !== 'phone'}
      type={field === 'email' ? 'email' : 'text'}
      disabled={field === 'email' && isKnown}
      value={written[field]}
      error={messageOf(kept, field)}
      onChange={({ target }) => onChange({ [field]: target.value })}
    />
  ));
}
