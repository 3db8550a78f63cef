import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { MACRO_FIELDS } from '#/text/macro.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { sessionQuery } from '../../shared/queries.ts';
import type { MacroBody } from '../../shared/shapes.ts';
import { choicesQuery } from '../list/lists-api.ts';
import { useDeskWords } from '../words.ts';

interface Props {
  readonly macro: MacroBody;
  readonly error: Error | null;
  readonly isSaving: boolean;
  readonly onSave: (macro: MacroBody) => void;
  readonly onCancel: () => void;
}

const NEXTS = ['replied', 'waiting_customer', 'solved', 'note'] as const;
const SHARED = ['own', 'team', 'all'] as const;
const CHOSEN = ['kind', 'category', 'team', 'severity'] as const;

/** A macro being written: its text, and what sending it changes. */
export function MacroForm({ macro, error, isSaving, onSave, onCancel }: Props) {
  const { t } = useDeskWords();
  const { data: choices } = useQuery(choicesQuery);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [draft, setDraft] = useState(macro);
  const change = (part: Partial<MacroBody>) => setDraft({ ...draft, ...part });
  const does = (part: Partial<MacroBody['does']>) => change({ does: { ...draft.does, ...part } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.label.trim() !== '' && draft.text.trim() !== '') onSave(draft);
  };
  return (
    <form className="macro-form" onSubmit={submit}>
      <TextInput
        autoFocus
        required
        withAsterisk={false}
        maxLength={120}
        label={t('macros.label')}
        value={draft.label}
        onChange={({ target }) => change({ label: target.value })}
      />
      <Textarea
        required
        withAsterisk={false}
        rows={8}
        maxLength={20_000}
        label={t('macros.text')}
        description={`${t('macros.fields')} ${MACRO_FIELDS.join(' ')}`}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <NativeSelect
        label={t('macros.next')}
        value={draft.does.next}
        onChange={({ target }) => does({ next: NEXTS.find((one) => one === target.value) ?? 'replied' })}
        data={NEXTS.map((value) => ({ value, label: t(`macros.nexts.${value}`) }))}
      />
      {CHOSEN.filter((field) => (choices?.[field].length ?? 0) > 0).map((field) => (
        <NativeSelect
          key={field}
          label={t(`macros.${field}`)}
          value={draft.does[field] ?? ''}
          onChange={({ target }) => does({ [field]: target.value === '' ? undefined : target.value })}
          data={[
            { value: '', label: t('macros.unchanged') },
            ...(choices?.[field] ?? []).map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      ))}
      {draft.does.severity !== undefined && (
        <TextInput
          required
          withAsterisk={false}
          label={t('macros.reason')}
          value={draft.does.reason ?? ''}
          onChange={({ target }) => does({ reason: target.value })}
        />
      )}
      <TextInput
        label={t('macros.note')}
        value={draft.does.note ?? ''}
        onChange={({ target }) => does({ note: target.value })}
      />
      <NativeSelect
        label={t('macros.shared')}
        value={draft.shared}
        onChange={({ target }) => change({ shared: SHARED.find((one) => one === target.value) ?? 'own' })}
        data={SHARED.filter((one) => one !== 'team' || session?.person.team !== '').map((value) => ({
          value,
          label: t(`macros.sharing.${value}`),
        }))}
      />
      <ProblemNote error={error} />
      <div className="macro-buttons">
        <Button type="submit" size="xs" loading={isSaving}>
          {t('macros.save')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {t('macros.cancel')}
        </Button>
      </div>
    </form>
  );
}
