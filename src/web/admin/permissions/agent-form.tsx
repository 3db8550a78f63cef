import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { PermissionsView } from '../shapes.ts';
import { usePermissionWords } from './words.ts';

export interface AgentDraft {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly team: string;
}

interface Props {
  readonly draft: AgentDraft;
  readonly teams: PermissionsView['teams'];
  /** Whether her address may be written; it is hers to change once she is entered. */
  readonly isNew: boolean;
  readonly act: string;
  readonly isSending: boolean;
  readonly error: Error | null;
  readonly onSend: (draft: AgentDraft) => void;
}

/** Somebody of the vendor: name, address, title, team. */
export function AgentForm({ draft, teams, isNew, act, isSending, error, onSend }: Props) {
  const { t } = usePermissionWords();
  const [{ name, email, title, team }, write] = useState(draft);
  const put = (part: Partial<AgentDraft>) => write({ name, email, title, team, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) onSend({ name, email, title, team });
  };
  return (
    <form className="agent-form" onSubmit={submit}>
      <TextInput
        label={t('name')}
        required
        withAsterisk={false}
        maxLength={200}
        value={name}
        onChange={({ target }) => put({ name: target.value })}
      />
      {isNew && (
        <TextInput
          type="email"
          label={t('email')}
          description={t('emailHint')}
          required
          withAsterisk={false}
          maxLength={254}
          value={email}
          onChange={({ target }) => put({ email: target.value })}
        />
      )}
      <TextInput
        label={t('role')}
        description={t('roleHint')}
        maxLength={80}
        value={title}
        onChange={({ target }) => put({ title: target.value })}
      />
      <NativeSelect
        label={t('team')}
        data={[{ value: '', label: t('noTeam') }, ...teams.map(({ id, label }) => ({ value: id, label }))]}
        value={team}
        onChange={({ target }) => put({ team: target.value })}
      />
      <ProblemNote error={error} />
      <Button type="submit" loading={isSending}>
        {act}
      </Button>
    </form>
  );
}
