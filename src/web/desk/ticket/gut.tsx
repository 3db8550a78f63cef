import { Button, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

type Scores = readonly [number, number, number];

interface Props {
  readonly scores: Scores | null;
  readonly isSending: boolean;
  readonly onAct: (scores: [number, number, number]) => void;
}

const SCORES = ['1', '2', '3', '4', '5'];
const PARTS = ['gravity', 'urgency', 'trend'] as const;

/** Gravity, urgency and trend, 1 to 5 each; their product orders the queue. */
export function Gut({ scores, isSending, onAct }: Props) {
  const { t } = useTranslation();
  const [[gravity, urgency, trend], set] = useState<Scores>(scores ?? [3, 3, 3]);
  const chosen: [number, number, number] = [gravity, urgency, trend];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) onAct(chosen);
  };
  const changed = scores === null || chosen.some((score, i) => score !== scores[i]);
  return (
    <form className="pick" data-act="classified" onSubmit={submit}>
      <fieldset className="gut">
        <legend>
          {t('gut.title')} <strong>{gravity * urgency * trend}</strong>
        </legend>
        {PARTS.map((part, i) => (
          <NativeSelect
            key={part}
            size="xs"
            label={t(`gut.${part}`)}
            data={SCORES}
            value={String(chosen[i])}
            onChange={({ target }) => {
              const score = Number(target.value);
              set([i === 0 ? score : gravity, i === 1 ? score : urgency, i === 2 ? score : trend]);
            }}
          />
        ))}
      </fieldset>
      {changed && (
        <div className="pick-acts">
          <Button type="submit" size="xs" loading={isSending}>
            {t('gut.act')}
          </Button>
        </div>
      )}
    </form>
  );
}
