import { Button, Skeleton, Textarea } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useDraft } from '../../shared/draft.ts';
import { Moment } from '../../shared/moment.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { Topic } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';
import { answer, settle, takeBack, topicQuery } from './api.ts';

/** A question with its answers; whoever asked says which one helped. */
export function TopicPage({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useDeskWords();
  const client = useQueryClient();
  const { data: topic, error } = useQuery(topicQuery(id));
  const act = useMutation({
    mutationFn: (does: () => Promise<unknown>) => does(),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: topicQuery(id).queryKey });
      void client.invalidateQueries({ queryKey: ['desk', 'topics'] });
    },
  });
  return (
    <article className="community">
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconArrowLeft size={14} aria-hidden />}
        onClick={onBack}
      >
        {t('community.back')}
      </Button>
      <ProblemNote error={error ?? act.error} />
      {!topic && !error && <Skeleton height={200} />}
      {topic && (
        <>
          <h1>{topic.title}</h1>
          <p className="quiet">
            {topic.author} · <Moment at={topic.asked} />
          </p>
          <p className="community-said">{topic.body}</p>
          <h2>{t('community.answersTitle')}</h2>
          {topic.list.length === 0 && <p className="quiet">{t('community.firstAnswer')}</p>}
          <ol className="community-answers">
            {topic.list.map((one) => (
              <OneAnswer key={one.id} one={one} topic={topic} isSending={act.isPending} onAct={act.mutate} />
            ))}
          </ol>
          <AnswerForm
            topic={id}
            isSending={act.isPending}
            onSend={(said, forget) => act.mutate(() => answer(id, said).then(forget))}
          />
        </>
      )}
    </article>
  );
}

interface OneProps {
  readonly one: Topic['list'][number];
  readonly topic: Topic;
  readonly isSending: boolean;
  readonly onAct: (does: () => Promise<unknown>) => void;
}

function OneAnswer({ one, topic, isSending, onAct }: OneProps) {
  const { t } = useDeskWords();
  if (one.removed) return <li className="quiet">{t('community.removed')}</li>;
  return (
    <li data-helped={one.helped}>
      <p className="quiet">
        {one.author} · <Moment at={one.at} />
        {one.helped && <b> · {t('community.helped')}</b>}
      </p>
      <p className="community-said">{one.body}</p>
      {topic.mine && (
        <Button
          size="compact-xs"
          variant="default"
          disabled={isSending}
          onClick={() => onAct(() => settle(topic.id, one.helped ? null : one.id))}
        >
          {t(one.helped ? 'community.unmark' : 'community.mark')}
        </Button>
      )}
      {one.mine && (
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={isSending}
          onClick={() => onAct(() => takeBack(topic.id, one.id))}
        >
          {t('community.remove')}
        </Button>
      )}
    </li>
  );
}

interface FormProps {
  readonly topic: string;
  readonly isSending: boolean;
  readonly onSend: (said: { id: string; body: string }, forget: () => void) => void;
}

function AnswerForm({ topic, isSending, onSend }: FormProps) {
  const { t } = useDeskWords();
  const [body, write, forget] = useDraft(`answer ${topic}`, '');
  const [id, renew] = useState(() => crypto.randomUUID());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSending || body.trim() === '') return;
    onSend({ id, body }, () => {
      forget();
      renew(crypto.randomUUID());
    });
  };
  return (
    <form className="community-form" onSubmit={submit}>
      <Textarea
        size="sm"
        required
        withAsterisk={false}
        rows={4}
        label={t('community.answer')}
        value={body}
        onChange={({ target }) => write(target.value)}
      />
      <div>
        <Button type="submit" size="xs" loading={isSending}>
          {t('community.reply')}
        </Button>
      </div>
    </form>
  );
}
