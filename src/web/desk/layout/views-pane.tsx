import { Skeleton } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { siteQuery } from '../../shared/queries.ts';
import type { DeskViewId } from '../../shared/shapes.ts';
import { useKeys } from '../keys/keys.ts';
import { viewsQuery } from '../queries.ts';
import { useDeskWords } from '../words.ts';
import { KeptViews } from './kept-views.tsx';
import { TasksLink } from '../tasks/tasks-link.tsx';
import { MailsLink } from './mails-link.tsx';
import { useOpenTicket, useOpenView } from './places.ts';

interface Props {
  readonly view: DeskViewId;
  readonly kept: string | undefined;
  readonly showsTasks: boolean;
}

/** The views and how many tickets each holds; g and a letter go there. */
export function ViewsPane({ view, kept, showsTasks }: Props) {
  const { t } = useTranslation();
  const { data: views } = useQuery(viewsQuery);
  const { data: site } = useSuspenseQuery(siteQuery);
  const { t: word } = useDeskWords();
  const openView = useOpenView();
  const openTicket = useOpenTicket();
  useKeys({
    'g q': () => openView('queue'),
    'g m': () => openView('mine'),
    'g u': () => openView('unassigned'),
    'g a': () => openView('awaiting_acceptance'),
    'g f': () => openView('followed'),
    'g t': () => openTicket('tarefas'),
  });
  return (
    <nav className="desk-views" aria-label={t('views.label')}>
      {views === undefined && <Skeleton height={240} />}
      {views?.map(({ id, label, count }) => (
        <Link
          key={id}
          to="/atendimento"
          search={{ fila: id }}
          activeOptions={{ exact: true }}
          aria-current={id === view && kept === undefined ? 'page' : undefined}
          data-late={id === 'late' && count !== null && count > 0}
        >
          <span>{label}</span>
          {count !== null && <small>{count}</small>}
        </Link>
      ))}
      {site.desk.agenda && (
        <Link to="/atendimento/$number" params={{ number: 'agenda' }} search={(now) => now}>
          <span>{word('agenda.title')}</span>
        </Link>
      )}
      {site.desk.communities && (
        <Link to="/atendimento/$number" params={{ number: 'comunidade' }} search={(now) => now}>
          <span>{word('community.title')}</span>
        </Link>
      )}
      <TasksLink isOpen={showsTasks} />
      <MailsLink />
      <KeptViews current={kept} />
    </nav>
  );
}
