import type { NumberFormat } from '#/domain/guide/number-format.ts';

/** The number of a ticket from the keys of a telephone, which has digits alone; undefined when it is none. */
export function numberOfKeys({ kind, digits }: NumberFormat, keys: string): string | undefined {
  const typed = keys.replaceAll(/\D/g, '');
  if (kind !== 'year_month') return typed.length === digits ? typed : undefined;
  return typed.length === digits + YEAR_MONTH
    ? `${typed.slice(0, YEAR_MONTH)}/${typed.slice(YEAR_MONTH)}`
    : undefined;
}

const YEAR_MONTH = 6;

/** Numbers that follow each other are guessed: they tell nothing to somebody who was not identified. */
export const isSecret = ({ kind }: NumberFormat): boolean => kind === 'random';
