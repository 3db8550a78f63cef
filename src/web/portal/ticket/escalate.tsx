import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseWords } from '../../shared/case-words.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { TicketView } from '../../shared/shapes.ts';
import { useTicketAct } from './act.ts';

/** The customer asks those who lead to look at her ticket, and says why (PRN-074). */
export function Escalate({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const { t: word } = useCaseWords();
  const act = useTicketAct(ticket.number);
  const [isAsking, ask] = useState(false);
  const [reason, setReason] = useState('');
  if (!ticket.actions.includes('escalated')) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!act.isPending) act.mutate({ event: 'escalated', reason });
  };
  if (!isAsking)
    return (
      <Button variant="subtle" color="gray" onClick={() => ask(true)}>
        {word('escalate.act')}
      </Button>
    );
  return (
    <form className="escalate" onSubmit={submit}>
      <Textarea
        autoFocus
        required
        withAsterisk={false}
        rows={3}
        label={word('escalate.reason')}
        description={word('escalate.words')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <ProblemNote error={act.error} safe={t('safe.typed')} />
      <div className="acts">
        <Button type="submit" loading={act.isPending}>
          {word('escalate.send')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => ask(false)}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
