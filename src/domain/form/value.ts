import type { Form, FormField } from '#/domain/guide/form.ts';
import { holds, type Filled } from './filled.ts';

/** Whether a value is what its field takes: one of the options, a date that exists, an address. */
export function isWellFormed({ kind, options }: FormField, value: string): boolean {
  if (kind === 'choice') return options.some(({ id }) => id === value);
  if (kind === 'url') return /^https?:\/\/\S+$/i.test(value);
  return kind !== 'date' || isDate(value);
}

export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}

/** Of what was sent, what the form asked for; a field that is not shown any more says nothing. */
export function askedDetails({ fields, catalogue }: Form, filled: Filled): Readonly<Record<string, string>> {
  const names = fields
    .filter(({ shownWhen }) => holds(shownWhen ?? {}, filled))
    .map(({ id }) => id)
    .concat(catalogue ? ['item'] : []);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = (filled.details[name] ?? '').trim();
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** What was told at the opening, in the guide's words, in the order of the form. */
export function detailsInWords(
  { fields, catalogue }: Form,
  details: Readonly<Record<string, string>>,
): { readonly label: string; readonly value: string; readonly isLong: boolean }[] {
  const item = catalogue?.items.find(({ id }) => id === details['item']);
  const told = fields.flatMap(({ id, label, kind, options }) => {
    const value = details[id];
    if (value === undefined) return [];
    const words = options.find((option) => option.id === value)?.label ?? value;
    return [{ label, value: words, isLong: kind === 'long_text' }];
  });
  return item && catalogue ? [{ label: catalogue.item, value: item.label, isLong: false }, ...told] : told;
}
