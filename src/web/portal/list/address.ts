import type { PortalListQuery, TicketGroup } from '../../shared/shapes.ts';

/** The customer's list as it stands in the address: whatever she chose can be kept, sent on and gone back to. */
export interface ListAddress {
  readonly aba?: string | undefined;
  readonly grupo?: TicketGroup | undefined;
  readonly de?: 'mim' | undefined;
  readonly q?: string | undefined;
  readonly em?: PortalListQuery['in'] | undefined;
  readonly ultimos?: string | undefined;
  readonly desde?: string | undefined;
  readonly ate?: string | undefined;
  readonly ordem?: PortalListQuery['sort'] | undefined;
  readonly sentido?: 'sobe' | undefined;
}

const GROUPS: readonly TicketGroup[] = ['all', 'open', 'in_service', 'awaiting', 'closed'];
export const FIELDS: readonly PortalListQuery['in'][] = ['all', 'number', 'subject', 'description'];
const SORTS: readonly PortalListQuery['sort'][] = [
  'opened',
  'number',
  'subject',
  'requester',
  'responsible',
  'state',
  'severity',
  'due',
];

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const date = (value: unknown) => (/^\d{4}-\d\d-\d\d$/.test(text(value) ?? '') ? text(value) : undefined);

export const readAddress = (search: Record<string, unknown>): ListAddress => ({
  aba: text(search['aba']),
  grupo: GROUPS.find((group) => group === search['grupo']),
  de: search['de'] === 'mim' ? 'mim' : undefined,
  q: text(search['q']),
  em: FIELDS.find((field) => field === search['em']),
  ultimos: /^[1-9]\d{0,2}$/.test(text(search['ultimos']) ?? '') ? text(search['ultimos']) : undefined,
  desde: date(search['desde']),
  ate: date(search['ate']),
  ordem: SORTS.find((sort) => sort === search['ordem']),
  sentido: search['sentido'] === 'sobe' ? 'sobe' : undefined,
});

/** What the server is asked; without the tab it gives the counts of all of them. */
export function filterOf(address: ListAddress) {
  const { aba: tab, grupo: group, de, q, em, ultimos: last, desde: from, ate: to, ordem: sort } = address;
  return {
    tab,
    group: tab === undefined ? group : undefined,
    scope: de === 'mim' ? ('mine' as const) : undefined,
    q,
    in: em,
    last,
    from,
    to,
    sort,
    way: address.sentido === 'sobe' ? ('up' as const) : undefined,
  };
}

export type ListFilter = ReturnType<typeof filterOf>;
