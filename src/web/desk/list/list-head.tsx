import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskViewId } from '../../shared/shapes.ts';
import { useKeys } from '../keys/keys.ts';
import { viewsQuery } from '../queries.ts';

const PAUSE_MS = 250;

/** The view's name and the search in it; on narrow screens also the choice of the view. */
export function ListHead({ view, q }: { view: DeskViewId; q: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/atendimento' });
  const { data: views } = useQuery(viewsQuery);
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
  const label = views?.find(({ id }) => id === view)?.label ?? '';
  return (
    <header className="list-head">
      <h1 id="list-title">{label}</h1>
      <select
        aria-label={t('views.label')}
        className="list-view"
        value={view}
        onChange={({ target }) =>
          void navigate({
            to: '/atendimento',
            search: { fila: views?.find(({ id }) => id === target.value)?.id },
          })
        }
      >
        {views?.map(({ id, label: name, count }) => (
          <option key={id} value={id}>
            {count === null ? name : `${name} (${count})`}
          </option>
        ))}
      </select>
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
    </header>
  );
}
