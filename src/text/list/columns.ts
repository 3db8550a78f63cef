import type { Guide } from '#/domain/guide/guide.ts';
import type { ListColumn } from '#/domain/guide/list-columns.ts';
import type { Locale } from '#/text/locale.ts';

/** What lists and exports can show of a ticket: Portuguese, English. */
const WORDS = {
  number: ['Chamado', 'Ticket'],
  subject: ['Assunto', 'Subject'],
  company: ['Empresa', 'Company'],
  requester: ['Solicitante', 'Requester'],
  opened: ['Abertura', 'Opened'],
  due: ['Prazo', 'Due'],
  responsible: ['Responsável', 'Responsible'],
  team: ['Equipe', 'Team'],
  state: ['Situação', 'State'],
  justification: ['Justificativa', 'Justification'],
  severity: ['Severidade', 'Severity'],
  product: ['Produto', 'Product'],
  kind: ['Tipo', 'Kind'],
  category: ['Categoria', 'Category'],
  changed: ['Última mudança', 'Last change'],
  closed: ['Encerramento', 'Closed'],
  time: ['Tempo registrado (min)', 'Time recorded (min)'],
  amount: ['Valor cobrado (R$)', 'Amount billed (R$)'],
} as const satisfies Readonly<Record<string, readonly [pt: string, en: string]>>;

export type ColumnId = keyof typeof WORDS;

export const columnWord = (id: ColumnId, locale: Locale): string => WORDS[id][locale === 'en' ? 1 : 0];

/** The guide's own word for a column of the customer's list, in its own language. */
export const columnLabel = (guide: Guide, id: ListColumn, locale: Locale): string =>
  guide.list.labels[id] ?? columnWord(id, locale);
