import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { DeskManyEvent } from '../../shared/shapes.ts';
import { useKeys } from '../keys/keys.ts';
import { ActFields, eventOf, NOTHING, type ActDraft, type ManyKind } from './act-fields.tsx';
import { choicesQuery } from './lists-api.ts';
import { useManyActs } from './many-acts.ts';
import { Outcome } from './outcome.tsx';
import type { Selection } from './selection.ts';
import { useListWords } from './words.ts';
import './bulk.css';

const KINDS: readonly ManyKind[] = [
  'assigned',
  'taken',
  'forwarded',
  'severity_changed',
  'entry_added',
  'closed',
  'rejected',
];

interface Props {
  readonly selection: Selection;
  readonly onSelectAll: () => void;
}

/** What is done to all that is selected: b comes here, z takes the last act back, Escape lets go. */
export function BulkBar({ selection, onSelectAll }: Props) {
  const { t } = useListWords();
  const { data: choices } = useQuery(choicesQuery);
  const [kind, setKind] = useState<ManyKind | ''>('');
  const [draft, setDraft] = useState<ActDraft>(NOTHING);
  const acts = useManyActs();
  const select = useRef<HTMLSelectElement>(null);
  const count = selection.numbers.size;
  const isShown = count > 0 || acts.outcome !== undefined || acts.error !== null;
  useKeys(
    isShown ? { b: () => select.current?.focus(), ...(acts.undo && { z: () => void acts.undo?.() }) } : {},
  );
  if (!isShown) return null;
  const event: DeskManyEvent | undefined = kind === '' ? undefined : eventOf(kind, draft);
  const apply = async (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!event || acts.progress) return;
    selection.set(await acts.apply([...selection.numbers], event));
    setDraft(NOTHING);
    setKind('');
  };
  const choose = (chosen: string) => {
    setKind(KINDS.find((one) => one === chosen) ?? '');
    setDraft(NOTHING);
  };
  return (
    <section className="bulk-bar" aria-label={t('bar')}>
      <p className="bulk-count">
        <strong role="status">{t('selected', { count })}</strong>
        <Button size="compact-xs" variant="subtle" onClick={onSelectAll}>
          {t('selectAll')}
        </Button>
        {count > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={selection.clear}>
            {t('selectNone')}
          </Button>
        )}
      </p>
      {count > 0 && (
        <form onSubmit={(submitted) => void apply(submitted)}>
          <NativeSelect
            ref={select}
            size="xs"
            label={t('act')}
            value={kind}
            onChange={({ target }) => choose(target.value)}
            data={[
              { value: '', label: t('choose') },
              ...KINDS.filter((one) => one !== 'severity_changed' || (choices?.severity.length ?? 0) > 1).map(
                (one) => ({ value: one, label: t(`acts.${one}`) }),
              ),
            ]}
          />
          {kind !== '' && choices && (
            <ActFields kind={kind} draft={draft} choices={choices} onChange={setDraft} />
          )}
          <Button type="submit" size="xs" disabled={!event} loading={acts.progress !== undefined}>
            {t('apply', { count })}
          </Button>
        </form>
      )}
      <div role="status">
        {acts.progress && <p>{t('progress', acts.progress)}</p>}
        {acts.outcome && <Outcome {...acts.outcome} onUndo={acts.undo} onForget={acts.forget} />}
      </div>
      <ProblemNote error={acts.error} />
    </section>
  );
}
