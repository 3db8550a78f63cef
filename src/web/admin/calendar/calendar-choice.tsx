import type { CalendarView } from '../shapes.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly calendars: readonly CalendarView[];
  readonly chosen: readonly string[];
  readonly fault: string | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Calendars that can be changed; those open around the clock know no special hours. */
export function CalendarChoice({ calendars, chosen, fault, onChange }: Props) {
  const { t } = useWords();
  const changing = calendars.filter(({ always }) => !always);
  return (
    <fieldset className="calendars" aria-describedby={fault === null ? undefined : 'calendars-fault'}>
      <legend>{t('exception.calendars')}</legend>
      {changing.map(({ id, label }, i) => (
        <label key={id} className="choice">
          <input
            type="checkbox"
            id={i === 0 ? 'exception-calendars' : undefined}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          {label}
        </label>
      ))}
      {fault !== null && (
        <p id="calendars-fault" className="field-fault">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
