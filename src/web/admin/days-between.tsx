import { TextInput } from '@mantine/core';

interface Days {
  readonly desde?: string | undefined;
  readonly ate?: string | undefined;
}

interface Props {
  readonly from: string;
  readonly to: string;
  readonly days: Days;
  readonly onChange: (part: Days) => void;
}

/** From one day to another, as they stand in the address of a list. */
export function DaysBetween({ from, to, days: { desde, ate }, onChange }: Props) {
  return (
    <>
      <TextInput
        type="date"
        label={from}
        value={desde ?? ''}
        onChange={({ target }) => onChange({ desde: target.value })}
      />
      <TextInput
        type="date"
        label={to}
        min={desde}
        value={ate ?? ''}
        onChange={({ target }) => onChange({ ate: target.value })}
      />
    </>
  );
}
