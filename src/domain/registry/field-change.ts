/** What becomes of a field, both as one writes it; empty is nothing. */
export interface FieldChange<Field extends string = string> {
  readonly field: Field;
  readonly from: string;
  readonly to: string;
}

/** Fields of which two records say something else. */
export const changesBetween = <Field extends string>(
  fields: readonly Field[],
  before: Readonly<Partial<Record<Field, string>>>,
  after: Readonly<Partial<Record<Field, string>>>,
): FieldChange<Field>[] =>
  fields
    .map((field) => ({ field, from: before[field] ?? '', to: after[field] ?? '' }))
    .filter(({ from, to }) => from !== to);
