/** One line of a measure's table. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  /** What we want of it, in words, and whether it is so; left out for a line that only informs. */
  readonly aim?: { readonly words: string; readonly met: boolean };
}

/** A measure: its table and the sentences that say how it was taken. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
};

const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
export const number = (value: number): string => plain.format(value);

/** 830 ns, 1.2 µs, 3.4 ms. */
export function duration(nanoseconds: number): string {
  if (nanoseconds < 1_000) return `${number(nanoseconds)} ns`;
  return nanoseconds < 1e6 ? `${number(nanoseconds / 1e3)} µs` : `${number(nanoseconds / 1e6)} ms`;
}
