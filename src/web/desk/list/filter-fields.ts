import type { DeskAddress } from './address.ts';

/** Fields of which values are chosen, and where they stand in the address. */
export const CHOSEN = {
  state: 'situacao',
  severity: 'severidade',
  team: 'equipe',
  assignee: 'responsavel',
  product: 'produto',
  kind: 'tipo',
  category: 'categoria',
} as const satisfies Readonly<Record<string, keyof DeskAddress>>;

/** Fields that lie between two days. */
export const DATED = {
  opened: ['abertoDe', 'abertoAte'],
  due: ['venceDe', 'venceAte'],
} as const satisfies Readonly<Record<string, readonly [keyof DeskAddress, keyof DeskAddress]>>;

export type ChosenField = keyof typeof CHOSEN;
export type DatedField = keyof typeof DATED;
export type FilterField = ChosenField | DatedField | 'company';

export const FIELDS: readonly FilterField[] = [
  'state',
  'severity',
  'team',
  'assignee',
  'company',
  'product',
  'kind',
  'category',
  'opened',
  'due',
];

export const isChosen = (field: FilterField): field is ChosenField => field in CHOSEN;
export const isDated = (field: FilterField): field is DatedField => field in DATED;

export const valuesOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').filter(Boolean);

/** A value put in if it is missing and taken out if it is there; nothing left narrows nothing. */
export function toggled(text: string | undefined, value: string): string | undefined {
  const values = valuesOf(text);
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return next.length === 0 ? undefined : next.join(',');
}
