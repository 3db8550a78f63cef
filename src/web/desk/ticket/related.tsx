import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { DeskTicket } from '../../shared/shapes.ts';
import { showNewest } from '../../shared/show-newest.ts';
import { ticketQuery } from '../queries.ts';
import { useDeskWords } from '../words.ts';
import { useDeskAct } from './act.ts';

/** Tickets that have to do with this one, and the acts that tie or untie them. */
export function Related({ ticket }: { readonly ticket: DeskTicket }) {
  const { t } = useTranslation();
  const { t: desk } = useDeskWords();
  const client = useQueryClient();
  const act = useDeskAct(ticket.number);
  const relate = useMutation({
    mutationFn: (to: string) => api.deskLink(ticket.number, to),
    onSuccess: (after) => showNewest(client, ticketQuery(ticket.number).queryKey, after),
  });
  const [number, setNumber] = useState('');
  const may = (event: string) => ticket.actions.includes(event);
  const clear = { onSuccess: () => setNumber('') };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (number.trim() !== '' && !relate.isPending) relate.mutate(number.trim(), clear);
  };
  const isReady = number.trim() !== '' && !act.isPending && !relate.isPending;
  return (
    <section aria-labelledby="related-title" className="related" data-act="merged">
      <h2 id="related-title">{desk('related.title')}</h2>
      {ticket.links.map((link) => (
        <p key={`${link.relation} ${link.number}`}>
          {t(`relation.${link.relation}`)}{' '}
          <Link to="/atendimento/$number" params={{ number: link.number }} search={(kept) => kept}>
            <span className="mono">{link.number}</span> {link.subject}
          </Link>
        </p>
      ))}
      {may('unmerged') && (
        <Button
          size="xs"
          variant="default"
          data-act="unmerged"
          disabled={act.isPending}
          onClick={() => act.mutate({ event: 'unmerged' })}
        >
          {desk('related.unmerge')}
        </Button>
      )}
      <form className="pick" onSubmit={submit}>
        <TextInput
          size="xs"
          label={desk('related.number')}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
        {number.trim() !== '' && (
          <div className="pick-acts">
            <Button type="submit" size="xs" variant="default" disabled={!isReady}>
              {desk('related.relate')}
            </Button>
            {may('merged') && (
              <Button
                size="xs"
                variant="default"
                disabled={!isReady}
                onClick={() => act.mutate({ event: 'merged', into: number.trim() }, clear)}
              >
                {desk('related.merge')}
              </Button>
            )}
            {may('rejected') && (
              <Button
                size="xs"
                variant="default"
                disabled={!isReady}
                onClick={() =>
                  act.mutate(
                    {
                      event: 'rejected',
                      reason: desk('related.duplicateOf', { number }),
                      duplicateOf: number.trim(),
                    },
                    clear,
                  )
                }
              >
                {desk('related.duplicate')}
              </Button>
            )}
          </div>
        )}
      </form>
      <ProblemNote error={act.error ?? relate.error} />
    </section>
  );
}
