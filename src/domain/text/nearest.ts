/** The name a writer most likely meant, or undefined if none is close enough to be worth offering. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const text = written.toLowerCase();
  const [best] = known
    .filter(
      (name) =>
        edits(text, name.toLowerCase()) <= Math.max(1, Math.floor(text.length / 3)) ||
        beginsAlike(text, name),
    )
    .toSorted((a, b) => edits(text, a.toLowerCase()) - edits(text, b.toLowerCase()));
  return best;
}

/** `open` for opened, `severidade` for severity: at least half of the longer name, and four letters, are the same. */
function beginsAlike(text: string, name: string): boolean {
  let same = 0;
  while (same < text.length && text[same] === name[same]) same += 1;
  return same >= 4 && same * 2 >= Math.max(text.length, name.length);
}

/** Letters to add, drop or change (Levenshtein 1966). */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
