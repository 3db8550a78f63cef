import { nearest } from '#/domain/text/nearest.ts';
import { named, type Named } from './company.ts';
import { oneLine } from './one-line.ts';

const asWritten = (known: readonly Named[]) => known.map(({ id, label }) => ({ id, label: oneLine(label) }));

/** What was written by id or by label, with the label that is nearest where it is of none. */
export function meant(
  written: string,
  known: readonly Named[],
): { readonly id?: string | undefined; readonly near?: string | undefined } {
  const labelled = asWritten(known);
  const id = named(written, labelled);
  if (id !== undefined) return { id };
  const near = nearest(
    written,
    labelled.flatMap((one) => [one.label, one.id]),
  );
  return { near: labelled.find((one) => one.id === near)?.label ?? near };
}

/** The label of an id, which people read; the id itself where its label would be read as another one's. */
export function wordFor(id: string, known: readonly Named[]): string {
  const label = oneLine(known.find((one) => one.id === id)?.label ?? id);
  return named(label, asWritten(known)) === id ? label : id;
}
