import type { z } from 'zod';
import type { Guide } from '#/domain/guide/guide.ts';
import { TICKET_STATES, type TicketState } from '#/domain/ticket/state.ts';
import type { portalTabs } from '#/http/shapes/portal-lists.ts';
import { columnLabel } from '#/text/list/columns.ts';
import type { Locale } from '#/text/locale.ts';

interface ListTab {
  readonly id: string;
  readonly label: string;
  readonly states: readonly TicketState[];
}

/** The guide's tabs in its order; one of every ticket comes last where the guide has none of its own. */
export function tabsOf(guide: Guide, locale: Locale): { tabs: readonly ListTab[]; all: string } {
  const whole = guide.tabs.find(({ states }) => TICKET_STATES.every((state) => states.includes(state)));
  if (whole) return { tabs: guide.tabs, all: whole.id };
  const label = locale === 'en' ? 'All' : 'Todos';
  return { tabs: [...guide.tabs, { id: ALL, label, states: TICKET_STATES }], all: ALL };
}

/** No id of a guide has a capital letter. */
const ALL = 'ALL';

/** States by the number the guide gives them, then in the order of a ticket's life (TTL-085). */
export function stateOrder(guide: Guide): readonly TicketState[] {
  const code = (state: TicketState) => guide.states[state].code ?? 0;
  return TICKET_STATES.toSorted((a, b) => code(a) - code(b));
}

export function viewTabs(
  guide: Guide,
  counts: ReadonlyMap<string, number>,
  shown: readonly TicketState[] | undefined,
  locale: Locale,
): z.infer<typeof portalTabs> {
  const { tabs, all } = tabsOf(guide, locale);
  const count = (states: readonly TicketState[]) =>
    states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  return {
    tabs: tabs.map(({ id, label, states }) => ({ id, label, count: count(states) })),
    all,
    columns: guide.list.columns.map((id) => ({ id, label: columnLabel(guide, id, locale) })),
    total: count(shown ?? TICKET_STATES),
  };
}
