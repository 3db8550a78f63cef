import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActsDone } from '../../shared/shapes.ts';
import { useListWords } from './words.ts';

interface Props {
  readonly done: ActsDone;
  readonly wasUndo: boolean;
  readonly onUndo: (() => Promise<void>) | undefined;
  readonly onForget: () => void;
}

/** How many were done, which were refused and why, and the way back. */
export function Outcome({ done, wasUndo, onUndo, onForget }: Props) {
  const { t } = useListWords();
  const { t: word } = useTranslation();
  const refusals = done.flatMap(({ number, refused }) =>
    refused ? [{ number, detail: refused.detail }] : [],
  );
  const count = done.length - refusals.length;
  return (
    <div className="bulk-outcome">
      <p>
        {count > 0 && <strong>{wasUndo ? t('undone', { count }) : t('done', { count })}</strong>}
        {refusals.length > 0 && <strong>{t('refused', { count: refusals.length })}</strong>}
        {onUndo && (
          <Button size="compact-xs" variant="light" aria-keyshortcuts="z" onClick={() => void onUndo()}>
            {t('undo')}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" onClick={onForget}>
          {word('close')}
        </Button>
      </p>
      {refusals.length > 0 && (
        <ul>
          {refusals.map(({ number, detail }) => (
            <li key={number}>
              <span className="mono">{number}</span> {detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
