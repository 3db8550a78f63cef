import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { sessionQuery } from '../../shared/queries.ts';
import { useOpenTicket, useOpenView } from '../layout/places.ts';
import { addressOf } from '../list/address.ts';
import { keptViewsQuery, page } from '../list/lists-api.ts';
import { offeredMacrosQuery } from '../macros/api.ts';
import { ticketQuery, viewsQuery } from '../queries.ts';
import { ask } from '../ticket/commands.ts';
import { useDeskWords } from '../words.ts';
import type { Choice } from './choose-dialog.tsx';

export interface Option extends Choice {
  readonly run: () => void;
}

/** Keys of the acts that have one. */
const KEYS: Readonly<Record<string, string>> = {
  replied: 'r',
  entry_added: 'n',
  waiting_customer: 'w',
  solved: 's',
  taken: 't',
  assigned: 'a',
  escalated: 'e',
  time_logged: 'h',
};

const ACTS = [
  'replied',
  'entry_added',
  'taken',
  'waiting_customer',
  'solved',
  'assigned',
  'forwarded',
  'severity_changed',
  'classified',
  'on_hold',
  'resumed',
  'escalated',
  'forwarded_to_maintenance',
  'returned_from_maintenance',
  'contact_attempted',
  'time_logged',
  'area_involved',
  'accepted',
  'rejected',
  'merged',
  'unmerged',
  'closed',
] as const;

/** Every act that the open ticket allows now, and the macros that can be sent in it. */
export function useTicketOptions(number: string | undefined): Option[] {
  const { t } = useDeskWords();
  const isOpen = number !== undefined && number !== 'novo' && number !== 'macros' && number !== 'tarefas';
  const { data: ticket } = useQuery({ ...ticketQuery(number ?? ''), enabled: isOpen });
  const { data: macros } = useQuery({ ...offeredMacrosQuery(number ?? ''), enabled: isOpen });
  if (!isOpen || !ticket) return [];
  const acts = ACTS.filter((act) => ticket.actions.includes(act)).map((act) => ({
    id: `act ${act}`,
    label: t(`palette.acts.${act}`),
    hint: KEYS[act] ?? t('palette.act'),
    run: () => ask({ act }),
  }));
  const texts = (macros ?? []).map((macro) => ({
    id: `macro ${macro.id}`,
    label: macro.label,
    hint: t('palette.macro'),
    run: () => ask({ macro }),
  }));
  return [...acts, ...texts];
}

/** Views, kept views and places of the house. */
export function usePlaceOptions(): Option[] {
  const { t } = useDeskWords();
  const navigate = useNavigate();
  const openView = useOpenView();
  const openTicket = useOpenTicket();
  const { data: views } = useQuery(viewsQuery);
  const { data: kept } = useQuery(keptViewsQuery);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const governs = session?.person.governs === true;
  const leads = session?.person.leads === true;
  const place = (label: string, run: () => void) => ({
    id: `place ${label}`,
    label,
    hint: t('palette.place'),
    run,
  });
  return [
    ...(views ?? []).map(({ id, label }) => ({
      id: `view ${id}`,
      label,
      hint: t('palette.view'),
      run: () => openView(id),
    })),
    ...(kept ?? []).map((view) => ({
      id: `kept ${view.id}`,
      label: view.name,
      hint: t('palette.kept'),
      run: () =>
        void navigate({
          to: '/atendimento',
          search: { ...addressOf(view.filter), fila: view.view, por: view.sort ?? undefined, visao: view.id },
        }),
    })),
    place(t('create.title'), () => openTicket('novo')),
    place(t('macros.title'), () => openTicket('macros')),
    place(t('day.tasks.title'), () => openTicket('tarefas')),
    place(t('palette.published'), () => void navigate({ to: '/guia' })),
    ...(governs ? [place(t('palette.guide'), () => void navigate({ to: '/gestao/guia' }))] : []),
    ...(governs ? [place(t('palette.calendar'), () => void navigate({ to: '/gestao/calendario' }))] : []),
    ...(governs || leads
      ? [place(t('palette.reports'), () => void navigate({ to: '/gestao/relatorios' }))]
      : []),
  ];
}

/** Tickets by number or words, asked of the server. */
export function useFoundTickets(typed: string): Option[] {
  const openTicket = useOpenTicket();
  const { data } = useQuery({
    queryKey: ['desk', 'palette', typed],
    queryFn: () => page({ view: 'all', filter: { q: typed }, sort: undefined }, null),
    enabled: typed.length > 1,
    placeholderData: (before) => before,
  });
  if (typed.length < 2) return [];
  return (data?.rows ?? []).slice(0, 10).map(({ number, subject, company }) => ({
    id: `ticket ${number}`,
    label: `${number} ${subject}`,
    hint: company,
    found: true,
    run: () => openTicket(number),
  }));
}
