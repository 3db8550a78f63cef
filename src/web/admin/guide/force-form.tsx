import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useFormats } from '../../shared/format.ts';
import { useNow } from '../../shared/now.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { guideApi } from '../guide-api.ts';
import { dateAfter, instantAt, LAST_DAY } from '../wall-clock.ts';
import { useWords } from '../words.ts';

const WHENS = ['onDate', 'now'] as const;

/** Puts a proposal in force from a date on, on the vendor's clocks; tomorrow unless said. */
export function ForceForm({ id }: { id: number }) {
  const { t } = useWords();
  const formats = useFormats();
  const client = useQueryClient();
  const now = useNow();
  const [when, setWhen] = useState<(typeof WHENS)[number]>('onDate');
  const [date, setDate] = useState(() => dateAfter(now, 1, formats));
  const [time, setTime] = useState('00:00');
  const [tried, setTried] = useState(false);
  const from = when === 'now' ? undefined : instantAt(date, time, formats);
  const isMissing = when === 'onDate' && from === undefined;
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => guideApi.putInForce(id, from),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isMissing) mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="admin-part">
      <fieldset>
        <legend>{t('force.when')}</legend>
        {WHENS.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="when" checked={when === one} onChange={() => setWhen(one)} />
            {t(`force.${one}`)}
          </label>
        ))}
      </fieldset>
      {when === 'onDate' && (
        <div className="pair">
          <TextInput
            type="date"
            max={LAST_DAY}
            label={t('force.date')}
            value={date}
            onChange={({ currentTarget }) => setDate(currentTarget.value)}
          />
          <TextInput
            type="time"
            label={t('force.time')}
            value={time}
            onChange={({ currentTarget }) => setTime(currentTarget.value)}
          />
        </div>
      )}
      {tried && isMissing && <p role="alert">{t('force.dateMissing')}</p>}
      {!isMissing && (
        <p>
          {from === undefined
            ? t('force.consequenceNow')
            : t('force.consequence', { date: formats.long(from) })}
        </p>
      )}
      <ProblemNote error={error} safe={t('nothingChanged')} />
      <div className="acts">
        <Button type="submit" loading={isPending}>
          {from === undefined ? t('force.act') : t('force.actOn', { date: formats.short(from) })}
        </Button>
      </div>
    </form>
  );
}
