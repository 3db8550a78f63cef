import type { DeskFilter, DeskSort, DeskViewId } from '../../shared/shapes.ts';

const VIEWS: readonly DeskViewId[] = [
  'queue',
  'mine',
  'followed',
  'unassigned',
  'waiting_customer',
  'awaiting_acceptance',
  'late',
  'closed',
  'all',
];
export const SORTS: readonly DeskSort[] = ['due', 'severity', 'opened', 'changed'];

/** A list of the desk as it stands in the address; values of one field stand between commas. */
export interface DeskAddress {
  readonly fila?: DeskViewId | undefined;
  /** The kept view it came from. */
  readonly visao?: string | undefined;
  readonly q?: string | undefined;
  readonly por?: DeskSort | undefined;
  readonly situacao?: string | undefined;
  readonly severidade?: string | undefined;
  readonly equipe?: string | undefined;
  readonly responsavel?: string | undefined;
  readonly empresa?: string | undefined;
  readonly produto?: string | undefined;
  readonly tipo?: string | undefined;
  readonly categoria?: string | undefined;
  readonly abertoDe?: string | undefined;
  readonly abertoAte?: string | undefined;
  readonly venceDe?: string | undefined;
  readonly venceAte?: string | undefined;
  /** The held mail a new ticket is made of. */
  readonly mensagem?: string | undefined;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const date = (value: unknown) => (/^\d{4}-\d\d-\d\d$/.test(text(value) ?? '') ? text(value) : undefined);

export const readAddress = (search: Record<string, unknown>): DeskAddress => ({
  fila: VIEWS.find((view) => view === search['fila']),
  visao: text(search['visao']),
  q: text(search['q']),
  por: SORTS.find((sort) => sort === search['por']),
  situacao: text(search['situacao']),
  severidade: text(search['severidade']),
  equipe: text(search['equipe']),
  responsavel: text(search['responsavel']),
  empresa: text(search['empresa']),
  produto: text(search['produto']),
  tipo: text(search['tipo']),
  categoria: text(search['categoria']),
  abertoDe: date(search['abertoDe']),
  abertoAte: date(search['abertoAte']),
  venceDe: date(search['venceDe']),
  venceAte: date(search['venceAte']),
  mensagem: text(search['mensagem']),
});

/** The words of the address in the server's. */
const NAMES = {
  q: 'q',
  situacao: 'state',
  severidade: 'severity',
  equipe: 'team',
  responsavel: 'assignee',
  empresa: 'company',
  produto: 'product',
  tipo: 'kind',
  categoria: 'category',
  abertoDe: 'openedFrom',
  abertoAte: 'openedTo',
  venceDe: 'dueFrom',
  venceAte: 'dueTo',
} as const satisfies Partial<Record<keyof DeskAddress, keyof DeskFilter>>;

const KEYS = Object.keys(NAMES) as (keyof typeof NAMES)[];

export const filterOf = (address: DeskAddress): DeskFilter =>
  Object.fromEntries(KEYS.flatMap((key) => (address[key] === undefined ? [] : [[NAMES[key], address[key]]])));

/** The address of a kept view. */
export const addressOf = (filter: DeskFilter): DeskAddress =>
  Object.fromEntries(
    KEYS.flatMap((key) => (filter[NAMES[key]] === undefined ? [] : [[key, filter[NAMES[key]]]])),
  );

/** The same list without what narrows it. */
export const withoutFilters = ({ fila, visao, por, q }: DeskAddress): DeskAddress => ({
  fila,
  visao,
  por,
  q,
});

/** A list as the server is asked for it, and as it is kept in the cache. */
export interface AskedList {
  readonly view: DeskViewId;
  readonly filter: DeskFilter;
  readonly sort: DeskSort | undefined;
}

export const listOf = (address: DeskAddress): AskedList => ({
  view: address.fila ?? 'queue',
  filter: filterOf(address),
  sort: address.por,
});
