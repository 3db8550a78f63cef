import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../../../shared/api.ts';
import { useDraft } from '../../../shared/draft.ts';
import { ProblemNote } from '../../../shared/problem-note.tsx';
import type { DeskTicket } from '../../../shared/shapes.ts';
import { showNewest } from '../../../shared/show-newest.ts';
import { ticketQuery } from '../../queries.ts';
import { useDeskWords } from '../../words.ts';
import { useDeskAct } from '../act.ts';
import { Timer } from './timer.tsx';
import { asMinutes, useElapsed } from './use-elapsed.ts';

/** Time on the ticket: what was recorded, the agent's timer, and writing down what was done. */
export function Time({ ticket: { number, time } }: { readonly ticket: DeskTicket }) {
  const { t } = useDeskWords();
  const client = useQueryClient();
  const act = useDeskAct(number);
  const elapsed = useElapsed(time.timer);
  const timer = useMutation({
    mutationFn: (doing: 'start' | 'pause' | 'discard') => api.timer(number, doing),
    onSuccess: (after) => showNewest(client, ticketQuery(number).queryKey, after),
  });
  const [minutes, setMinutes] = useState('');
  const [text, setText, forgetText] = useDraft(`desk.time.${number}`, '');
  const [isCall, setCall] = useState(false);
  const [began, setBegan] = useState('');
  const [isShown, setShown] = useState(false);
  const counted = time.timer ? String(asMinutes(elapsed)) : '';
  const isBusy = act.isPending || timer.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const said = Number(minutes === '' ? counted : minutes);
    const visibility = isShown ? 'public' : 'internal';
    act.mutate(
      {
        event: 'time_logged',
        minutes: said,
        text,
        visibility,
        ...(isCall && { channel: 'phone', ...(began !== '' && { began }) }),
      },
      {
        onSuccess: () => {
          setMinutes('');
          forgetText();
          setCall(false);
          setBegan('');
          setShown(false);
        },
      },
    );
  };
  return (
    <section aria-labelledby="time-title" className="time" data-act="time_logged" aria-keyshortcuts="h">
      <h2 id="time-title">{t('day.time.title')}</h2>
      <p className={time.total === null ? 'quiet' : undefined}>
        {time.total === null ? t('day.time.none') : t('day.time.total', { total: time.total })}
      </p>
      {time.required && time.total === null && <p className="quiet">{t('day.time.required')}</p>}
      <Timer time={time} elapsed={elapsed} isBusy={isBusy} onAct={(doing) => timer.mutate(doing)} />
      <form className="pick" onSubmit={submit}>
        <TextInput
          size="xs"
          type="number"
          min={1}
          max={1440}
          required={counted === ''}
          withAsterisk={false}
          label={t('day.time.minutes')}
          placeholder={counted}
          value={minutes}
          onChange={({ target }) => setMinutes(target.value)}
        />
        <Textarea
          size="xs"
          autosize={false}
          rows={2}
          required={time.required}
          withAsterisk={false}
          label={t('day.time.text')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <label className="closing-tick">
          <input type="checkbox" checked={isCall} onChange={({ target }) => setCall(target.checked)} />
          {t('day.time.call')}
        </label>
        {isCall && time.webFirst && (
          <TextInput
            size="xs"
            type="datetime-local"
            required
            withAsterisk={false}
            label={t('day.time.began')}
            value={began}
            onChange={({ target }) => setBegan(target.value)}
          />
        )}
        <label className="closing-tick">
          <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
          {t('day.time.shown')}
        </label>
        <div className="pick-acts">
          <Button type="submit" size="xs" variant="default" disabled={isBusy}>
            {t('day.time.act')}
          </Button>
        </div>
      </form>
      <ProblemNote error={act.error ?? timer.error} />
    </section>
  );
}
