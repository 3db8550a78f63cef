import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Moment } from '../../shared/moment.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { DeskTicket } from '../../shared/shapes.ts';
import { ticketQuery } from '../queries.ts';
import { useDeskWords } from '../words.ts';
import { answerFor, areasQuery, askArea } from './api.ts';

/** Other areas that help with the ticket, which stays with its owner: what they were asked, and asking one more. */
export function Areas({ ticket: { number, actions, revision } }: { readonly ticket: DeskTicket }) {
  const { t } = useDeskWords();
  const client = useQueryClient();
  const { data, error } = useQuery(areasQuery(number, revision));
  const [area, setArea] = useState('');
  const [question, setQuestion] = useState('');
  const [answering, setAnswering] = useState('');
  const [answer, setAnswer] = useState('');
  const act = useMutation({
    mutationFn: () =>
      answering === '' ? askArea(number, { area, question }) : answerFor(number, answering, { answer }),
    onSuccess: () => {
      setQuestion('');
      setAnswer('');
      setAnswering('');
      void client.invalidateQueries({ queryKey: ticketQuery(number).queryKey });
    },
  });
  if (!data || (data.areas.length === 0 && data.issues.length === 0)) return <ProblemNote error={error} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!act.isPending) act.mutate();
  };
  const chosen = data.areas.find(({ id }) => id === area);
  return (
    <section aria-labelledby="areas-title" data-act="area_involved">
      <h2 id="areas-title">{t('day.areas.title')}</h2>
      <ul>
        {data.issues.map((issue) => (
          <li key={issue.id}>
            <strong>{issue.area}</strong> {issue.question}
            <small>
              {issue.by} · <Moment at={issue.askedAt} form="short" />{' '}
              {issue.answeredAt === null ? t('day.areas.open') : issue.answer || t('day.areas.done')}
            </small>
            {issue.answeredAt === null && (
              <Button
                size="compact-xs"
                variant="default"
                aria-expanded={answering === issue.id}
                onClick={() => setAnswering(answering === issue.id ? '' : issue.id)}
              >
                {t('day.areas.answer')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(answering !== '' || (data.areas.length > 0 && actions.includes('area_involved'))) && (
        <form className="pick" onSubmit={submit}>
          {answering === '' ? (
            <>
              <NativeSelect
                size="xs"
                required
                withAsterisk={false}
                label={t('day.areas.area')}
                description={chosen?.about ?? undefined}
                data={[
                  { value: '', label: t('closing.choose') },
                  ...data.areas.map(({ id, label }) => ({ value: id, label })),
                ]}
                value={area}
                onChange={({ target }) => setArea(target.value)}
              />
              <Textarea
                size="xs"
                rows={2}
                required
                withAsterisk={false}
                label={t('day.areas.question')}
                description={chosen?.shown ? t('day.areas.shown') : undefined}
                value={question}
                onChange={({ target }) => setQuestion(target.value)}
              />
            </>
          ) : (
            <Textarea
              size="xs"
              rows={2}
              required
              withAsterisk={false}
              label={t('day.areas.said')}
              value={answer}
              onChange={({ target }) => setAnswer(target.value)}
            />
          )}
          <div className="pick-acts">
            <Button type="submit" size="xs" variant="default" disabled={act.isPending}>
              {t(answering === '' ? 'day.areas.ask' : 'day.areas.keep')}
            </Button>
          </div>
        </form>
      )}
      <ProblemNote error={act.error} />
    </section>
  );
}
