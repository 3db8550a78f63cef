import { CsvError, parse } from 'csv-parse/sync';
import { Failure } from './failure.ts';

/** A line of a table somebody saved as CSV, by field. */
export interface SheetLine<Field extends string> {
  /** Where it begins, as an editor counts; the heads are line 1. */
  readonly line: number;
  /** What was written; a column that is not in the file, or a line that ends before it, says nothing of its field. */
  readonly cells: Partial<Record<Field, string>>;
  /** How many cells it has beyond the heads: a separator in a value moved them all. */
  readonly beyond: number;
}

export interface Sheet<Field extends string> {
  readonly lines: readonly SheetLine<Field>[];
  /** Heads of columns that are of no field: they are left out, and said. */
  readonly ignored: readonly string[];
}

/** What a sheet is to have: the head of each field, other names people give it, and what it cannot do without. */
export interface Columns<Field extends string> {
  readonly heads: Readonly<Record<Field, string>>;
  readonly alsoCalled: Readonly<Partial<Record<Field, readonly string[]>>>;
  readonly needed: readonly Field[];
}

const MOST_LINES = 20_000;

/**
 * Reads a CSV as the sheets of Brazil save it: semicolons, commas or tabs, whichever the heads have; Excel's `sep=;` before
 * them; quotes and line breaks in quotes as RFC 4180 says, and quotes in the midst of a value as written; lines of nothing
 * but separators are none.
 *
 * @throws Failure `file/sheet`, `file/empty`, `file/quote-open`, `file/unreadable`, `file/column-missing`,
 *         `file/column-twice`, `file/too-long`
 */
export function readSheet<Field extends string>(text: string, columns: Columns<Field>): Sheet<Field> {
  if (text.startsWith('PK\u0003\u0004')) throw new Failure('file/sheet');
  const { body, before } = withoutSeparatorLine(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  const rows = parsed(body, before);
  const [heads, ...rest] = rows;
  if (!heads) throw new Failure('file/empty');
  const fields = fieldsOf(heads.record, columns);
  const missing = columns.needed.find((field) => !fields.includes(field));
  if (missing !== undefined) throw new Failure('file/column-missing', { column: columns.heads[missing] });
  if (rest.length === 0) throw new Failure('file/empty');
  if (rest.length > MOST_LINES) throw new Failure('file/too-long', { most: MOST_LINES });
  return {
    lines: rest.map(({ record, line }) => {
      const cells: Partial<Record<Field, string>> = {};
      fields.forEach((field, i) => {
        const cell = record[i];
        if (field !== undefined && cell !== undefined) cells[field] = harmless(cell);
      });
      const beyond = record.findLastIndex((cell) => cell.trim() !== '') + 1 - fields.length;
      return { line, cells, beyond: Math.max(0, beyond) };
    }),
    ignored: heads.record.map((head) => head.trim()).filter((head, i) => head !== '' && !fields[i]),
  };
}

/** Which field each column is of. @throws Failure `file/column-twice` */
function fieldsOf<Field extends string>(
  heads: readonly string[],
  { heads: own, alsoCalled }: Columns<Field>,
): readonly (Field | undefined)[] {
  const known = new Map<string, Field>();
  for (const field of Object.keys(own) as Field[])
    for (const name of [own[field], field, ...(alsoCalled[field] ?? [])]) known.set(key(name), field);
  const fields = heads.map((head) => known.get(key(head)));
  const twice = fields.findIndex((field, i) => field !== undefined && fields.indexOf(field) < i);
  if (twice >= 0) throw new Failure('file/column-twice', { column: (heads[twice] ?? '').trim() });
  return fields;
}

/** `Nome fantasia`, `NOME_FANTASIA` and `nome-fantasia` are one head. */
const key = (head: string) =>
  head
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');

/** An export marks what a sheet would run with an apostrophe; it is no part of the value. */
const harmless = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, '');

/** Excel tells itself the separator in a line of its own, before the heads. */
function withoutSeparatorLine(text: string): { readonly body: string; readonly before: number } {
  const [line] = /^sep=.?\n/i.exec(text) ?? [''];
  return { body: text.slice(line.length), before: line === '' ? 0 : 1 };
}

const SEPARATORS = [';', '\t', ','];

function parsed(text: string, before: number): { readonly record: string[]; readonly line: number }[] {
  const [heads = ''] = text.trimStart().split('\n', 1);
  const delimiter = SEPARATORS.find((one) => heads.includes(one)) ?? ',';
  let ended = 0;
  try {
    const rows = parse(text, {
      delimiter,
      info: true,
      on_record: (record, { lines }) => {
        ended = lines;
        return record;
      },
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows
      .map(({ record, info }) => ({ record, line: info.lines - breaksIn(record) + before }))
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new Failure('file/quote-open', { line: ended + 1 + before });
    throw new Failure('file/unreadable', { why: error instanceof Error ? error.message : String(error) });
  }
}

/** A record is told by its last line; what breaks lines within its values leads back to the first. */
const breaksIn = (record: readonly string[]) =>
  record.reduce((breaks, cell) => breaks + (cell.split('\n').length - 1), 0);
