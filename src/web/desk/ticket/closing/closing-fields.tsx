import { NativeSelect, TextInput } from '@mantine/core';
import type { DeskTicket } from '../../../shared/shapes.ts';
import { useDeskWords } from '../../words.ts';
import type { ClosingState } from './use-closing.ts';
import './closing.css';

interface Props {
  readonly closing: NonNullable<DeskTicket['closing']>;
  readonly state: ClosingState;
  /** Whether the matter of the coverage is still to be said, where the guide demands it. */
  readonly lacksScope: boolean;
}

/** What the guide asks with a solution: category with its meaning, what the category asks, the cause. */
export function ClosingFields({ closing, state, lacksScope }: Props) {
  const { t } = useDeskWords();
  const { category, draft, change } = state;
  const chosen = closing.categories.find(({ id }) => id === category);
  const options = closing.categories.map(({ id, label }) => ({ value: id, label }));
  return (
    <fieldset className="closing">
      <legend className="visually-hidden">{t('closing.title')}</legend>
      {lacksScope && <p className="closing-note">{t('closing.scopeFirst')}</p>}
      {options.length > 0 && (
        <NativeSelect
          size="xs"
          label={t('closing.category')}
          description={chosen?.meaning}
          data={[{ value: '', label: t('closing.choose') }, ...options]}
          value={category}
          onChange={({ target }) => change({ category: target.value, details: {} })}
        />
      )}
      {chosen?.asks.map(({ id, label, kind, required }) =>
        kind === 'tick' ? (
          <label key={id} className="closing-tick">
            <input
              type="checkbox"
              checked={draft.details[id] === 'yes'}
              onChange={({ target }) =>
                change({ category, details: { ...draft.details, [id]: target.checked ? 'yes' : '' } })
              }
            />
            {label}
          </label>
        ) : (
          <TextInput
            key={id}
            size="xs"
            type={kind === 'link' ? 'url' : 'text'}
            label={required || kind === 'link' ? label : `${label} (${t('closing.optional')})`}
            value={draft.details[id] ?? ''}
            onChange={({ target }) => change({ category, details: { ...draft.details, [id]: target.value } })}
          />
        ),
      )}
      {closing.cause !== 'off' && !closing.caused && (
        <TextInput
          size="xs"
          label={
            closing.cause === 'required'
              ? t('closing.cause')
              : `${t('closing.cause')} (${t('closing.optional')})`
          }
          value={draft.cause}
          onChange={({ target }) => change({ cause: target.value })}
        />
      )}
    </fieldset>
  );
}
