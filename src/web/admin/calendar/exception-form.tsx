import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useDraft } from '../../shared/draft.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { guideApi } from '../guide-api.ts';
import type { CalendarView } from '../shapes.ts';
import { LAST_DAY } from '../wall-clock.ts';
import { useWords } from '../words.ts';
import { CalendarChoice } from './calendar-choice.tsx';
import { bodyOf, EMPTY, missingIn, type ExceptionDraft, type Field } from './exception-draft.ts';
import { HoursChoice } from './hours-choice.tsx';
import '../guide/workbench.css';
import './calendar.css';

/** What changes, in which calendars, when and why; kept while it is written. */
export function ExceptionForm({ calendars }: { calendars: readonly CalendarView[] }) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, keep, forget] = useDraft<ExceptionDraft>('exception', EMPTY);
  const [tried, setTried] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => guideApi.addException(bodyOf(draft)),
    onSuccess: async ({ proposal }) => {
      await client.invalidateQueries({ queryKey: ['admin'] });
      await navigate({ to: '/gestao/guia/propostas/$id', params: { id: String(proposal) } });
      forget();
    },
  });
  const missing = missingIn(draft);
  const change = (more: Partial<ExceptionDraft>) => keep({ ...draft, ...more });
  const fault = (field: Field) => (tried && missing.includes(field) ? t(`exception.missing.${field}`) : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0) mutate();
    else document.querySelector<HTMLElement>(`#exception-${missing[0]}`)?.focus();
  };
  return (
    <form className="decision exception-form" onSubmit={submit} noValidate>
      <CalendarChoice
        calendars={calendars}
        chosen={draft.calendars}
        fault={fault('calendars')}
        onChange={(chosen) => change({ calendars: chosen })}
      />
      <TextInput
        id="exception-name"
        label={t('exception.name')}
        description={t('exception.nameHint')}
        required
        maxLength={200}
        value={draft.name}
        error={fault('name')}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <div className="pair">
        <TextInput
          id="exception-from"
          type="date"
          max={LAST_DAY}
          label={t('exception.from')}
          required
          value={draft.from}
          error={fault('from')}
          onChange={({ currentTarget: { value } }) => change({ from: value, to: draft.to || value })}
        />
        <TextInput
          id="exception-to"
          type="date"
          max={LAST_DAY}
          label={t('exception.to')}
          value={draft.to}
          error={fault('to')}
          onChange={({ currentTarget }) => change({ to: currentTarget.value })}
        />
      </div>
      <HoursChoice draft={draft} fault={fault('hours')} onChange={change} />
      <Textarea
        id="exception-reason"
        label={t('exception.reason')}
        description={t('exception.reasonHint')}
        required
        rows={3}
        maxLength={2000}
        value={draft.reason}
        error={fault('reason')}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      <ProblemNote error={error} safe={t('nothingChanged')} />
      <div className="acts">
        <Button type="submit" loading={isPending}>
          {t('exception.act')}
        </Button>
      </div>
    </form>
  );
}
