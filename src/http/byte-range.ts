export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The one span of bytes a `Range` header asks for, first and last; undefined for the whole, `beyond` for none there is. */
export function spanOf(range: string | undefined, bytes: number): Span | 'beyond' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(bytes - Number(to), 0) : Number(from);
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return start > end || start >= bytes ? 'beyond' : { start, end };
}
