import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useDraft } from '../../shared/draft.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { useDeskWords } from '../words.ts';
import { ask, topicQuery } from './api.ts';

interface Props {
  readonly community: string;
  readonly onAsked: (id: string) => void;
  readonly onCancel: () => void;
}

/** A question to colleagues; what is written survives a reload. */
export function AskForm({ community, onAsked, onCancel }: Props) {
  const { t } = useDeskWords();
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [draft, write, forget] = useDraft(`community ${community}`, { title: '', body: '' });
  const send = useMutation({
    mutationFn: () => ask(community, { id, ...draft }),
    onSuccess: (topic) => {
      forget();
      client.setQueryData(topicQuery(id).queryKey, topic);
      void client.invalidateQueries({ queryKey: ['desk', 'topics'] });
      onAsked(id);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate();
  };
  return (
    <form className="community-form" onSubmit={submit}>
      <TextInput
        size="sm"
        required
        withAsterisk={false}
        maxLength={200}
        label={t('community.subject')}
        description={t('community.subjectHint')}
        value={draft.title}
        onChange={({ target }) => write({ ...draft, title: target.value })}
      />
      <Textarea
        size="sm"
        required
        withAsterisk={false}
        rows={5}
        label={t('community.details')}
        value={draft.body}
        onChange={({ target }) => write({ ...draft, body: target.value })}
      />
      <div>
        <Button type="submit" size="xs" loading={send.isPending}>
          {t('community.send')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {t('community.cancel')}
        </Button>
      </div>
      <ProblemNote error={send.error} />
    </form>
  );
}
