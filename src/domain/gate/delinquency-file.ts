/** One line of a file of delinquencies: who is, or is no longer, and why. */
export interface DelinquencyLine {
  /** From 1, the heading being the first. */
  readonly line: number;
  readonly code: string;
  readonly delinquent: boolean;
  readonly reason: string;
}

export interface DelinquencyFault {
  readonly line: number;
  readonly fault: 'heading' | 'code-missing' | 'answer-unknown' | 'reason-missing' | 'twice';
}

export interface DelinquencyFile {
  readonly lines: readonly DelinquencyLine[];
  readonly faults: readonly DelinquencyFault[];
}

const COLUMNS = [
  ['code', 'codigo', 'código'],
  ['delinquent', 'inadimplente'],
  ['reason', 'motivo'],
] as const;

const YES = new Set(['sim', 's', 'yes', 'y', 'true', '1']);
const NO = new Set(['nao', 'não', 'n', 'no', 'false', '0', '']);

/** Reads `codigo;inadimplente;motivo`, by comma or semicolon, as a spreadsheet saves it. Every fault is told. */
export function readDelinquencies(text: string): DelinquencyFile {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((row, i) => ({ row, line: i + 1 }))
    .filter(({ row }) => row.trim() !== '');
  const [heading, ...rest] = rows;
  const separator = heading?.row.includes(';') ? ';' : ',';
  const names = cells(heading?.row ?? '', separator).map((name) => name.toLowerCase());
  const [code, answer, reason] = COLUMNS.map((known) =>
    names.findIndex((name) => known.some((one) => one === name)),
  );
  if (code === undefined || answer === undefined || reason === undefined || code < 0 || answer < 0)
    return { lines: [], faults: [{ line: heading?.line ?? 1, fault: 'heading' }] };
  const seen = new Set<string>();
  const lines: DelinquencyLine[] = [];
  const faults: DelinquencyFault[] = [];
  for (const { row, line } of rest) {
    const values = cells(row, separator);
    const said = (values[answer] ?? '').toLowerCase();
    const one = { line, code: values[code] ?? '', delinquent: YES.has(said), reason: values[reason] ?? '' };
    if (one.code === '') faults.push({ line, fault: 'code-missing' });
    else if (!YES.has(said) && !NO.has(said)) faults.push({ line, fault: 'answer-unknown' });
    else if (one.delinquent && one.reason === '') faults.push({ line, fault: 'reason-missing' });
    else if (seen.has(one.code)) faults.push({ line, fault: 'twice' });
    else {
      seen.add(one.code);
      lines.push(one);
    }
  }
  return { lines, faults };
}

/** Values of a line; one in quotes may hold the separator, and a quote written twice. */
function cells(row: string, separator: string): string[] {
  const found: string[] = [];
  let value = '';
  let isQuoted = false;
  for (let i = 0; i < row.length; i++) {
    const letter = row.charAt(i);
    if (letter === '"' && isQuoted && row.charAt(i + 1) === '"') value += row.charAt(++i);
    else if (letter === '"') isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) {
      found.push(value.trim());
      value = '';
    } else value += letter;
  }
  return [...found, value.trim()];
}
