import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from '../shared/account-menu.tsx';
import { Empty } from '../shared/empty.tsx';
import { Later } from '../shared/later.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import { sessionQuery } from '../shared/queries.ts';
import type { Session } from '../shared/shapes.ts';
import { TopBar } from '../shared/top-bar.tsx';
import { useKeys } from './keys/keys.ts';
import { KeysHelp } from './keys/keys-help.tsx';
import { Separator } from './layout/separator.tsx';
import { ViewsPane } from './layout/views-pane.tsx';
import { useWidths } from './layout/widths.ts';
import { ListPane } from './list/list-pane.tsx';
import { PaletteButton } from './palette/palette-button.tsx';
import { TicketPane } from './ticket/ticket-pane.tsx';
import { useDeskWords } from './words.ts';
import './desk.css';

const NewTicket = lazy(() =>
  import('./new/new-ticket.tsx').then((module) => ({ default: module.NewTicket })),
);

const MacrosPage = lazy(() =>
  import('./macros/macros-page.tsx').then((module) => ({ default: module.MacrosPage })),
);

const AgendaPage = lazy(() =>
  import('./agenda/agenda-page.tsx').then((module) => ({ default: module.AgendaPage })),
);

const CommunityPage = lazy(() =>
  import('./community/community-page.tsx').then((module) => ({ default: module.CommunityPage })),
);

const TasksPage = lazy(() =>
  import('./tasks/tasks-page.tsx').then((module) => ({ default: module.TasksPage })),
);

/** No ticket is numbered so. */
const AGENDA = 'agenda';
const MACROS = 'macros';
const TASKS = 'tarefas';
const COMMUNITY = 'comunidade';
const NEW = 'novo';

/** The agent's place: views, list and ticket side by side; on a phone one at a time. */
export function DeskPage() {
  const { t } = useTranslation();
  const { number } = useParams({ strict: false });
  const address = useSearch({ from: '/atendimento' });
  const [widths, setWidth] = useWidths();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { t: word } = useDeskWords();
  const navigate = useNavigate();
  useKeys({
    c: () => void navigate({ to: '/atendimento/$number', params: { number: NEW }, search: (kept) => kept }),
  });
  usePageTitle(number === NEW ? word('create.title') : (number ?? t('desk.title')));
  const management = session ? managementOf(session.person) : undefined;
  const columns: CSSProperties & Record<`--${string}`, string> = {
    '--views': `${widths.views}px`,
    '--list': `${widths.list}px`,
  };
  return (
    <div className="desk" data-shows={number === undefined ? 'list' : 'ticket'}>
      <TopBar className="desk-bar" home="/atendimento">
        <span className="desk-space" />
        {management !== undefined && (
          <Link to={management} className="desk-admin">
            {t('nav.admin')}
          </Link>
        )}
        <Link
          to="/atendimento/$number"
          params={{ number: NEW }}
          search={(kept) => kept}
          className="desk-admin desk-new"
          aria-label={word('create.title')}
          aria-keyshortcuts="c"
        >
          <IconPlus size={16} aria-hidden />
          <span className="desk-new-words">{word('create.title')}</span>
        </Link>
        <PaletteButton />
        <KeysHelp />
        <AccountMenu />
      </TopBar>
      <main id="main" tabIndex={-1} className="desk-panes" style={columns}>
        <ViewsPane view={address.fila ?? 'queue'} kept={address.visao} showsTasks={number === TASKS} />
        <Separator pane="views" width={widths.views} label={t('desk.viewsWidth')} onChange={setWidth} />
        <ListPane address={address} number={number} />
        <Separator pane="list" width={widths.list} label={t('desk.listWidth')} onChange={setWidth} />
        <section className="desk-ticket" aria-label={t('desk.ticket')}>
          {number === undefined ? (
            <div className="desk-nothing">
              <Empty title={t('desk.nothing')}>{t('desk.nothingWords')}</Empty>
            </div>
          ) : number === MACROS ? (
            <Later>
              <MacrosPage />
            </Later>
          ) : number === AGENDA ? (
            <Later>
              <AgendaPage />
            </Later>
          ) : number === COMMUNITY ? (
            <Later>
              <CommunityPage />
            </Later>
          ) : number === TASKS ? (
            <Later>
              <TasksPage />
            </Later>
          ) : number === NEW ? (
            <Later>
              <NewTicket />
            </Later>
          ) : (
            <TicketPane key={number} number={number} />
          )}
        </section>
      </main>
    </div>
  );
}

/** Where her management begins; undefined where she has none. */
function managementOf({ governs, leads, registers }: Session['person']) {
  if (governs) return '/gestao/guia';
  if (leads) return '/gestao/relatorios';
  return registers ? '/gestao/cadastro' : undefined;
}
