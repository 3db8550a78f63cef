import { useId } from 'react';
import './choice.css';

interface Props {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null | undefined;
  readonly error?: string | undefined;
  /** Name by which a form's list of mistakes leads here. */
  readonly field?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of a few, all in sight: large targets, arrow keys, the question read with each answer. */
export function Choice({ legend, options, value, error, field, onChange }: Props) {
  const name = useId();
  const faultId = `fault-${name}`;
  return (
    <fieldset className="options" aria-describedby={error === undefined ? undefined : faultId}>
      <legend>{legend}</legend>
      {error !== undefined && (
        <p id={faultId} className="fault">
          {error}
        </p>
      )}
      {options.map((option, at) => (
        <label key={option.value} data-chosen={value === option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            data-field={at === 0 ? field : undefined}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
