import { TextInput } from '@mantine/core';
import { useWords } from '../words.ts';
import type { ExceptionDraft } from './exception-draft.ts';

interface Props {
  readonly draft: ExceptionDraft;
  readonly fault: string | null;
  readonly onChange: (more: Partial<ExceptionDraft>) => void;
}

/** Closed, or other hours; those may hold on holidays as well (PRO-096). */
export function HoursChoice({ draft, fault, onChange }: Props) {
  const { t } = useWords();
  return (
    <>
      <fieldset>
        <legend>{t('exception.kind')}</legend>
        {[false, true].map((isClosed) => (
          <label key={String(isClosed)} className="choice">
            <input
              type="radio"
              name="kind"
              checked={draft.isClosed === isClosed}
              onChange={() => onChange({ isClosed })}
            />
            {t(isClosed ? 'exception.closed' : 'exception.open')}
          </label>
        ))}
      </fieldset>
      {!draft.isClosed && (
        <>
          <TextInput
            id="exception-hours"
            label={t('exception.hours')}
            description={t('exception.hoursHint')}
            required
            value={draft.hours}
            error={fault}
            onChange={({ currentTarget }) => onChange({ hours: currentTarget.value })}
          />
          <label className="choice">
            <input
              type="checkbox"
              checked={draft.onHolidays}
              onChange={({ target }) => onChange({ onHolidays: target.checked })}
            />
            {t('exception.onHolidays')}
          </label>
        </>
      )}
    </>
  );
}
