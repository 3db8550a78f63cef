/** Small letters without accents, as somebody in a hurry types. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * How well words typed in a hurry name something; undefined when they do not. Every word must be found, in any order:
 * best at the beginning of a word, then inside one, then as letters that follow each other with gaps (`fnz` is
 * finalização).
 */
export function closeness(typed: string, name: string): number | undefined {
  const where = plain(name);
  let sum = 0;
  for (const word of plain(typed).split(/\s+/).filter(Boolean)) {
    const found = closenessOfWord(word, where);
    if (found === undefined) return undefined;
    sum += found;
  }
  return sum;
}

function closenessOfWord(word: string, where: string): number | undefined {
  const at = where.indexOf(word);
  if (at === 0) return 4;
  if (at > 0) return /[\p{L}\p{N}]/u.test(where[at - 1] ?? '') && !hasPrefix(word, where) ? 2 : 3;
  // Two letters with gaps are in nearly everything, and so are many across words.
  const parts = where.split(/[^\p{L}\p{N}]+/u);
  return word.length > 2 && parts.some((part) => follow(word, part)) ? 1 : undefined;
}

const hasPrefix = (word: string, where: string) =>
  where.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));

function follow(letters: string, where: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = where.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** What is named best by the typed words comes first; nothing typed leaves all of it as it was. */
export function ranked<Item>(typed: string, items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  if (typed.trim() === '') return [...items];
  return items
    .flatMap((item) => {
      const close = closeness(typed, nameOf(item));
      return close === undefined ? [] : [{ item, close }];
    })
    .toSorted((one, other) => other.close - one.close)
    .map(({ item }) => item);
}
