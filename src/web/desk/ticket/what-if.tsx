import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { DeskTicket, WhatIfEvent } from '../../shared/shapes.ts';

const EVENTS: readonly WhatIfEvent[] = [
  'customer_replied',
  'resumed',
  'solved',
  'forwarded_to_maintenance',
  'returned_from_maintenance',
];

/** “E se…?”: the date that would be promised if something happened at a time to come. Nothing is changed. */
export function WhatIf({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation();
  const [event, setEvent] = useState<WhatIfEvent>('customer_replied');
  const [at, setAt] = useState(ticket.tomorrow);
  const asked = useMutation({ mutationFn: () => api.whatIf(ticket.number, event, at) });
  const ask = (submitted: FormEvent) => {
    submitted.preventDefault();
    asked.mutate();
  };
  const mine = EVENTS.filter((one) => one === 'customer_replied' || ticket.actions.includes(one));
  return (
    <details className="what-if">
      <summary>{t('whatIf.title')}</summary>
      <form className="pick" onSubmit={ask}>
        <NativeSelect
          size="xs"
          label={t('whatIf.event')}
          data={mine.map((one) => ({ value: one, label: t(`whatIf.events.${one}`) }))}
          value={event}
          onChange={({ target }) => setEvent(mine.find((one) => one === target.value) ?? 'customer_replied')}
        />
        <TextInput
          size="xs"
          type="datetime-local"
          label={t('whatIf.at')}
          value={at}
          required
          withAsterisk={false}
          onChange={({ target }) => setAt(target.value)}
        />
        <Button type="submit" size="xs" variant="default" loading={asked.isPending}>
          {t('whatIf.act')}
        </Button>
      </form>
      <p role="status">{asked.data?.sentence}</p>
      <ProblemNote error={asked.error} />
    </details>
  );
}
