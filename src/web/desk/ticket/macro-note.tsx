import { Button } from '@mantine/core';
import { useDeskWords } from '../words.ts';
import type { Composing } from './composing.ts';

/** What sending changes besides the text, as the macro says; it can be left out. */
export function MacroNote({ macro, onDrop }: { macro: Composing['macro']; onDrop: () => void }) {
  const { t } = useDeskWords();
  if (macro === null || macro.effects.length === 0) return null;
  return (
    <p className="composer-macro">
      <span>
        {t('macros.also')} {macro.effects.join('; ')}
      </span>
      <Button size="compact-xs" variant="subtle" onClick={onDrop}>
        {t('macros.textOnly')}
      </Button>
    </p>
  );
}
