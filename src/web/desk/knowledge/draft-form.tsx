import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useDeskWords } from '../words.ts';

interface Props {
  readonly subject: string;
  readonly isSending: boolean;
  readonly onDraft: (draft: { readonly title: string; readonly body: string }) => void;
}

/** An article about what was learned; it begins with the subject of the ticket. */
export function DraftForm({ subject, isSending, onDraft }: Props) {
  const { t } = useDeskWords();
  const [title, setTitle] = useState(subject);
  const [body, setBody] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) onDraft({ title, body });
  };
  return (
    <form className="pick" onSubmit={submit}>
      <TextInput
        size="xs"
        required
        withAsterisk={false}
        maxLength={300}
        label={t('day.knowledge.name')}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <Textarea
        size="xs"
        required
        withAsterisk={false}
        rows={4}
        label={t('day.knowledge.body')}
        value={body}
        onChange={({ target }) => setBody(target.value)}
      />
      <div className="pick-acts">
        <Button type="submit" size="xs" loading={isSending}>
          {t('day.knowledge.act')}
        </Button>
      </div>
    </form>
  );
}
