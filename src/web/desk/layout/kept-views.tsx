import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { KeptViews as Views } from '../../shared/shapes.ts';
import { addressOf } from '../list/address.ts';
import { keepView, keptViewsQuery, removeView } from '../list/lists-api.ts';
import { useListWords } from '../list/words.ts';
import './kept-views.css';

type View = Views[number];

/** The views somebody kept, with how many tickets each holds; her own can be removed, and put back. */
export function KeptViews({ current }: { current: string | undefined }) {
  const { t } = useListWords();
  const client = useQueryClient();
  const { data: views } = useQuery(keptViewsQuery);
  const [gone, setGone] = useState<View>();
  const show = (next: Views) => client.setQueryData(keptViewsQuery.queryKey, next);
  const remove = useMutation({
    mutationFn: ({ id }: View) => removeView(id),
    onSuccess: (next, view) => {
      show(next);
      setGone(view);
    },
  });
  const back = useMutation({
    mutationFn: ({ id, name, shared, view, filter, sort }: View) =>
      keepView({ id, name, shared, view, filter, sort }),
    onSuccess: (next) => {
      show(next);
      setGone(undefined);
    },
  });
  if (!views || (views.length === 0 && !gone)) return null;
  return (
    <>
      <h2 className="desk-views-title">{t('keptTitle')}</h2>
      {views.map((view) => (
        <div key={view.id} className="kept-view">
          <Link
            to="/atendimento"
            activeOptions={{ exact: true }}
            search={{
              ...addressOf(view.filter),
              fila: view.view,
              por: view.sort ?? undefined,
              visao: view.id,
            }}
            aria-current={view.id === current ? 'page' : undefined}
            title={view.mine ? undefined : t('by', { name: view.by })}
          >
            <span>{view.name}</span>
            <small>
              {view.count}
              {view.more && '+'}
            </small>
          </Link>
          {view.mine && view.id === current && (
            <ActionIcon
              size="sm"
              aria-label={t('removeView')}
              title={t('removeView')}
              onClick={() => remove.mutate(view)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      <div role="status">
        {gone && (
          <p className="kept-gone">
            {t('removed', { name: gone.name })}{' '}
            <Button size="compact-xs" variant="light" onClick={() => back.mutate(gone)}>
              {t('undo')}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}
