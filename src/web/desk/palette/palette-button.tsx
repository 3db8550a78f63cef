import { ActionIcon } from '@mantine/core';
import { IconCommand } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useDeskWords } from '../words.ts';

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));

/** Ctrl+K opens the palette, also while somebody types; nothing of it is loaded before. */
export function PaletteButton() {
  const { t } = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      if (!document.querySelector('dialog[open]')) setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <ActionIcon
        onClick={() => setOpen(true)}
        aria-label={t('palette.open')}
        title={t('palette.open')}
        aria-keyshortcuts="Control+K"
      >
        <IconCommand size={20} aria-hidden />
      </ActionIcon>
      {isOpen && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
