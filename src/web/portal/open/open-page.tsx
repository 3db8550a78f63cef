import { Skeleton } from '@mantine/core';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api.ts';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { sessionQuery } from '../../shared/queries.ts';
import type { Opened } from '../../shared/shapes.ts';
import { BarredPage } from '../barred/barred-page.tsx';
import { ticketQuery } from '../queries.ts';
import { OpenForm } from './open-form.tsx';
import { OpenedNote } from './opened-note.tsx';
import './open.css';

const route = getRouteApi('/portal/chamados/novo');

const formQuery = queryOptions({ queryKey: ['portal', 'form'], queryFn: api.openingForm });

/** Opening a ticket: where, what happens, what impact; then its number and what happens next. */
export function OpenPage() {
  const { t } = useTranslation();
  const { continua } = route.useSearch();
  const { data: form, error } = useQuery(formQuery);
  const before = useQuery({ ...ticketQuery(continua ?? ''), enabled: continua !== undefined });
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [opened, setOpened] = useState<Opened | null>(null);
  usePageTitle(opened ? t('open.done') : t('nav.open'));
  const barred = session?.barred.find(({ intent }) => intent === 'open_ticket');
  if (barred) return <BarredPage barred={barred} />;
  if (opened) return <OpenedNote opened={opened} />;
  const isReady = form !== undefined && (continua === undefined || !before.isPending);
  return (
    <div className="open-page">
      <h1>{t('nav.open')}</h1>
      {before.data && (
        <p className="note">
          {t('open.continues', { number: before.data.number, subject: before.data.subject })}
        </p>
      )}
      {error && <ProblemNote error={error} safe={t('safe.typed')} />}
      {isReady && (
        <OpenForm
          face="portal"
          name={`open.${session?.person.id}.${continua ?? ''}`}
          form={form}
          before={before.data ? { ...before.data, isFollowed: true } : null}
          preview={api.preview}
          open={api.open}
          onOpened={setOpened}
        />
      )}
      {!isReady && !error && <Skeleton height={480} />}
    </div>
  );
}
