import { ActionIcon, Skeleton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { get, query } from '../../shared/api.ts';
import { useFormats } from '../../shared/format.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { Agenda } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';
import './agenda.css';

const WHOSE = ['mine', 'all'] as const;

/** A week of what was agreed with customers, day by day (CON-015). */
export function AgendaPage() {
  const { t } = useDeskWords();
  const [on, go] = useState<string>();
  const [whose, choose] = useState<(typeof WHOSE)[number]>('mine');
  const { data, error } = useQuery({
    queryKey: ['desk', 'agenda', on, whose, 'list'],
    queryFn: () => get<Agenda>(`desk/agenda?${query({ on, whose })}`),
    placeholderData: keepPreviousData,
  });
  return (
    <article className="agenda">
      <header>
        <h1>{t('agenda.title')}</h1>
        <div role="group" aria-label={t('agenda.whose')} className="agenda-whose">
          {WHOSE.map((one) => (
            <button key={one} type="button" aria-pressed={whose === one} onClick={() => choose(one)}>
              {t(`agenda.${one}`)}
            </button>
          ))}
        </div>
        <ActionIcon variant="default" aria-label={t('agenda.previous')} onClick={() => go(data?.previous)}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('agenda.next')} onClick={() => go(data?.next)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </header>
      <p className="quiet">{t('agenda.about')}</p>
      {error && <ProblemNote error={error} />}
      {!data && !error && <Skeleton height={320} />}
      {data && (
        <ol>
          {data.days.map((day) => (
            <Day key={day.date} day={day} isToday={day.date === data.today} />
          ))}
        </ol>
      )}
    </article>
  );
}

function Day({ day: { date, tickets }, isToday }: { day: Agenda['days'][number]; isToday: boolean }) {
  const { t } = useDeskWords();
  const formats = useFormats();
  return (
    <li aria-current={isToday ? 'date' : undefined}>
      <h2>
        {formats.date(date)} {isToday && <small>{t('agenda.today')}</small>}
      </h2>
      {tickets.length === 0 ? (
        <p className="quiet">{t('agenda.free')}</p>
      ) : (
        <ul>
          {tickets.map(({ number, subject, company, assignee, state, hour }) => (
            <li key={`${number} ${hour ?? ''}`}>
              {hour !== null && <strong>{hour} </strong>}
              <Link to="/atendimento/$number" params={{ number }} search={(kept) => kept}>
                {subject}
              </Link>
              <small>
                <span className="mono">{number}</span> · {company} · {assignee ?? t('agenda.nobody')} ·{' '}
                {state}
              </small>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
