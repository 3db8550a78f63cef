import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { ArticleBody, DeskTicket } from '../../shared/shapes.ts';
import { ticketQuery } from '../queries.ts';
import { useDeskWords } from '../words.ts';
import { articlesQuery, teach } from './api.ts';
import { DraftForm } from './draft-form.tsx';

/** What was learned from tickets like this one, and what is learned from it (PRO-057, PRO-058). */
export function Knowledge({ ticket }: { readonly ticket: DeskTicket }) {
  const { t } = useDeskWords();
  const client = useQueryClient();
  const { number } = ticket;
  const { data: articles, error } = useQuery(articlesQuery(number));
  const [isWriting, setWriting] = useState(false);
  const add = useMutation({
    mutationFn: (body: ArticleBody) => teach(number, body),
    onSuccess: (list) => {
      client.setQueryData(articlesQuery(number).queryKey, list);
      void client.invalidateQueries({ queryKey: ticketQuery(number).queryKey });
      setWriting(false);
    },
  });
  const isLacking = ticket.articleRequired && articles?.some(({ linked }) => linked) === false;
  return (
    <section aria-labelledby="knowledge-title" data-act="articles">
      <h2 id="knowledge-title">{t('day.knowledge.title')}</h2>
      {isLacking && <p className="quiet">{t('day.knowledge.required')}</p>}
      {articles?.length === 0 && <p className="quiet">{t('day.knowledge.none')}</p>}
      {articles?.map(({ id, name, title, body, state, linked }) => (
        <details key={id} className="article">
          <summary>
            <span className="mono">{name}</span> {title}{' '}
            <small>{linked ? t('day.knowledge.linked') : t(`day.knowledge.state.${state}`)}</small>
          </summary>
          <p>{body}</p>
          {!linked && ticket.actions.includes('classified') && (
            <Button
              size="compact-xs"
              variant="default"
              disabled={add.isPending}
              onClick={() => add.mutate({ id })}
            >
              {t('day.knowledge.link')}
            </Button>
          )}
        </details>
      ))}
      {ticket.actions.includes('classified') && (
        <Button size="xs" variant="default" aria-expanded={isWriting} onClick={() => setWriting(!isWriting)}>
          {t('day.knowledge.draft')}
        </Button>
      )}
      {isWriting && <DraftForm subject={ticket.subject} isSending={add.isPending} onDraft={add.mutate} />}
      <ProblemNote error={error ?? add.error} />
    </section>
  );
}
