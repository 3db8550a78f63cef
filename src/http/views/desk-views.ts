import type { z } from 'zod';
import type { deskCounts, DeskViewId } from '#/db/desk-lists.ts';
import type { deskViews } from '#/http/shapes/desk.ts';
import type { Locale } from '#/text/locale.ts';

const portuguese: Record<DeskViewId, string> = {
  queue: 'Fila',
  mine: 'Meus',
  followed: 'Acompanho',
  unassigned: 'Sem responsável',
  late: 'Atrasados',
  waiting_customer: 'Aguardando cliente',
  awaiting_acceptance: 'Aguardando aprovação',
  closed: 'Encerrados',
  all: 'Todos',
};

const english: Record<DeskViewId, string> = {
  queue: 'Queue',
  mine: 'Mine',
  followed: 'Following',
  unassigned: 'Unassigned',
  late: 'Late',
  waiting_customer: 'Waiting for customer',
  awaiting_acceptance: 'Awaiting approval',
  closed: 'Closed',
  all: 'All',
};

/** The desk's views in the order they are worked; the ones that only grow carry no count. */
export function viewDeskViews(
  counts: Awaited<ReturnType<typeof deskCounts>>,
  locale: Locale,
): z.infer<typeof deskViews> {
  const labels = locale === 'en' ? english : portuguese;
  const ids = Object.keys(portuguese) as DeskViewId[];
  return ids.map((id) => ({
    id,
    label: labels[id],
    count: id === 'closed' || id === 'all' ? null : (counts?.[id] ?? 0),
  }));
}
