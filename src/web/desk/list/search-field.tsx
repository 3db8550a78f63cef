import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/keys.ts';

const PAUSE_MS = 250;

/** Searches while one types; / comes here. */
export function SearchField({ q }: { q: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/atendimento' });
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  useKeys({ '/': () => field.current?.focus() });
  useEffect(() => {
    if (typed.trim() === q) return undefined;
    const timer = setTimeout(
      () =>
        void navigate({
          to: '.',
          search: (kept) => ({ ...kept, q: typed.trim() || undefined }),
          replace: true,
        }),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [typed, q, navigate]);
  return (
    <TextInput
      ref={field}
      type="search"
      size="xs"
      aria-label={t('queue.search')}
      placeholder={t('queue.search')}
      aria-keyshortcuts="/"
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={({ key }) => key === 'Escape' && typed === '' && field.current?.blur()}
    />
  );
}
