import { NativeSelect, TextInput } from '@mantine/core';
import type { DeskChoices, DeskManyEvent } from '../../shared/shapes.ts';
import { useListWords } from './words.ts';

export type ManyKind = Exclude<DeskManyEvent['event'], 'classified'>;

/** What an act still asks for. */
export interface ActDraft {
  /** A person, a team or a severity. */
  readonly to: string;
  readonly text: string;
}

export const NOTHING: ActDraft = { to: '', text: '' };

/** The act, once nothing is missing. */
export function eventOf(kind: ManyKind, { to, text }: ActDraft): DeskManyEvent | undefined {
  const said = text.trim();
  switch (kind) {
    case 'taken':
    case 'closed':
      return { event: kind };
    case 'assigned':
      return to === '' ? undefined : { event: kind, to };
    case 'forwarded':
      return to === '' ? undefined : { event: kind, team: to };
    case 'severity_changed':
      return to === '' || said === '' ? undefined : { event: kind, severity: to, reason: said };
    case 'entry_added':
      return said === '' ? undefined : { event: kind, visibility: 'internal', text: said };
    case 'rejected':
      return said === '' ? undefined : { event: kind, reason: said };
  }
}

interface Props {
  readonly kind: ManyKind;
  readonly draft: ActDraft;
  readonly choices: DeskChoices;
  readonly onChange: (draft: ActDraft) => void;
}

const CHOOSES = { assigned: 'assignee', forwarded: 'team', severity_changed: 'severity' } as const;
const WRITES: ReadonlySet<ManyKind> = new Set<ManyKind>(['severity_changed', 'entry_added', 'rejected']);

export function ActFields({ kind, draft, choices, onChange }: Props) {
  const { t } = useListWords();
  const field = kind in CHOOSES ? CHOOSES[kind as keyof typeof CHOOSES] : undefined;
  return (
    <>
      {field && (
        <NativeSelect
          size="xs"
          label={t(`fields.${field}`)}
          value={draft.to}
          onChange={({ target }) => onChange({ ...draft, to: target.value })}
          data={[
            { value: '', label: t('choose') },
            ...choices[field]
              .filter(({ id }) => id !== 'me' && id !== 'none')
              .map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      )}
      {WRITES.has(kind) && (
        <TextInput
          size="xs"
          label={kind === 'entry_added' ? t('note') : t('reason')}
          value={draft.text}
          onChange={({ target }) => onChange({ ...draft, text: target.value })}
        />
      )}
    </>
  );
}
