import type { Span } from './calendar.ts';

/** All minutes of either list, as sorted spans that do not touch. */
export function unite(one: readonly Span[], other: readonly Span[]): Span[] {
  const sorted = [...one, ...other].toSorted((a, b) => a.opens - b.opens);
  const united: Span[] = [];
  for (const span of sorted) {
    const last = united.at(-1);
    if (last && span.opens <= last.closes)
      united[united.length - 1] = { opens: last.opens, closes: Math.max(last.closes, span.closes) };
    else united.push(span);
  }
  return united;
}

/** Minutes of the first list that are not in the second. */
export function subtract(from: readonly Span[], taken: readonly Span[]): Span[] {
  return taken.reduce<Span[]>(
    (left, hole) =>
      left.flatMap(({ opens, closes }) =>
        [
          { opens, closes: Math.min(closes, hole.opens) },
          { opens: Math.max(opens, hole.closes), closes },
        ].filter((span) => span.opens < span.closes),
      ),
    [...from],
  );
}

/** Minutes that are in both lists. */
export const intersect = (one: readonly Span[], other: readonly Span[]): Span[] =>
  one.flatMap((a) =>
    other
      .map((b) => ({ opens: Math.max(a.opens, b.opens), closes: Math.min(a.closes, b.closes) }))
      .filter(({ opens, closes }) => opens < closes),
  );
