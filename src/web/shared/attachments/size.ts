const UNITS = ['B', 'kB', 'MB', 'GB'];

/** `2,1 MB`. */
export function sizeInWords(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const amount = bytes / 1_000 ** step;
  const digits = amount < 10 && step > 0 ? 1 : 0;
  return `${amount.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits })} ${UNITS[step] ?? ''}`;
}
