import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useFormats } from '../../shared/format.ts';
import { Moment } from '../../shared/moment.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { answerRequest, requestsQuery, type PrivacyRequest } from './api.ts';
import { OneContact } from './one-contact.tsx';
import { usePrivacyWords } from './words.ts';

interface Props {
  readonly request: PrivacyRequest;
  readonly onSaid: (words: string) => void;
}

/** What somebody asked, until when she is answered, and the ways to do so. */
export function OneRequest({ request, onSaid }: Props) {
  const { t } = usePrivacyWords();
  const { date } = useFormats();
  const client = useQueryClient();
  const [doing, setDoing] = useState<'look' | 'refuse'>();
  const [why, setWhy] = useState('');
  const answer = useMutation({
    mutationFn: answerRequest,
    onSuccess: async () => {
      onSaid(t('answered'));
      await client.invalidateQueries({ queryKey: requestsQuery.queryKey });
    },
  });
  const { id, kind, name, person, asked, due, settled, outcome, by, isLate } = request;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!answer.isPending) answer.mutate({ id, outcome: 'refused', answer: why });
  };
  return (
    <li>
      <strong>{name}</strong>
      <span>{t(`kinds.${kind}`)}</span>
      <span className="quiet">
        {t('asked')} <Moment at={asked} />
      </span>
      {settled === null ? (
        <span className="chip due" data-due={isLate ? 'breached' : undefined}>
          {t(isLate ? 'late' : 'due', { date: date(due) })}
        </span>
      ) : (
        <span className="quiet">
          {outcome === 'done' ? t(`done.${kind}`) : t('refused')} {by !== null && t('by', { name: by })},{' '}
          <Moment at={settled} />
        </span>
      )}
      {outcome === 'refused' && <span className="quiet">{request.answer}</span>}
      {settled === null && doing === undefined && (
        <div className="acts">
          {kind === 'copy' ? (
            <Button
              loading={answer.isPending}
              aria-label={t('releaseOf', { name })}
              onClick={() => answer.mutate({ id, outcome: 'done' })}
            >
              {t('release')}
            </Button>
          ) : (
            <Button aria-label={t('lookOf', { name })} onClick={() => setDoing('look')}>
              {t('look')}
            </Button>
          )}
          <Button variant="default" aria-label={t('refuseOf', { name })} onClick={() => setDoing('refuse')}>
            {t('refuse')}
          </Button>
        </div>
      )}
      {settled === null && doing === 'look' && <OneContact id={person} onSaid={onSaid} />}
      {settled === null && doing === 'refuse' && (
        <form className="privacy-form" onSubmit={submit}>
          <Textarea
            label={t('refuseWhy')}
            description={t('refuseHint')}
            required
            withAsterisk={false}
            maxLength={1_000}
            autosize
            minRows={3}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
          <div className="acts">
            <Button type="submit" loading={answer.isPending}>
              {t('refuseNow')}
            </Button>
            <Button variant="default" onClick={() => setDoing(undefined)}>
              {t('leave')}
            </Button>
          </div>
        </form>
      )}
      <ProblemNote error={answer.error} />
    </li>
  );
}
