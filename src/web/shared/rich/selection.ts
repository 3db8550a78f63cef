/** What to type in the place of which letters, and what is chosen afterwards. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly choose: readonly [number, number];
}

/** Signs around what is chosen, line by line; taken away where they stand already. */
export function around(value: string, from: number, to: number, before: string, after: string): Edit {
  const chosen = value.slice(from, to);
  const start = from + (chosen.length - chosen.trimStart().length);
  const end = Math.max(start, to - (chosen.length - chosen.trimEnd().length));
  const words = value.slice(start, end);
  if (words === '') {
    const caret = from + before.length;
    return { from, to: from, text: before + after, choose: [caret, caret] };
  }
  const isAround = value.slice(0, start).endsWith(before) && value.slice(end).startsWith(after);
  if (isAround) return edit(start - before.length, end + after.length, words, 0, words.length);
  const isWithin =
    words.startsWith(before) && words.endsWith(after) && words.length > before.length + after.length;
  if (isWithin) {
    const bare = words.slice(before.length, words.length - after.length);
    return edit(start, end, bare, 0, bare.length);
  }
  const lines = words.split('\n').map((line) => (line.trim() === '' ? line : before + line + after));
  const text = lines.join('\n');
  const inner = lines.length === 1 ? before.length : 0;
  return edit(start, end, text, inner, text.length - (lines.length === 1 ? after.length : 0));
}

/** Each chosen line as an item, or as a plain line again. */
export function asItems(value: string, from: number, to: number, isNumbered: boolean): Edit {
  const start = value.lastIndexOf('\n', from - 1) + 1;
  const next = value.indexOf('\n', to);
  const end = next === -1 ? value.length : next;
  const lines = value.slice(start, end).split('\n');
  const pattern = isNumbered ? /^\d{1,2}[.)] / : /^[-•] /;
  const text = lines.every((line) => pattern.test(line))
    ? lines.map((line) => line.replace(pattern, '')).join('\n')
    : lines
        .map((line, i) => `${isNumbered ? `${i + 1}.` : '-'} ${line.replace(/^(?:[-•]|\d{1,2}[.)]) /, '')}`)
        .join('\n');
  return edit(start, end, text, text.length, text.length);
}

/** A link of the chosen words, with its address to be typed; the words alone where they are a link already. */
export function asLink(value: string, from: number, to: number, words: string): Edit {
  const chosen = value.slice(from, to).trim();
  const [, linked] = /^\[([^[\]\n]+)\]\([^\s()]*\)$/.exec(chosen) ?? [];
  if (linked !== undefined) return edit(from, to, linked, 0, linked.length);
  if (/^https?:\/\/\S+$/.test(chosen)) return edit(from, to, `[${words}](${chosen})`, 1, 1 + words.length);
  const said = chosen === '' ? words : chosen.replaceAll('\n', ' ');
  const text = `[${said}](https://)`;
  return edit(from, to, text, text.length - 'https://)'.length, text.length - 1);
}

const edit = (from: number, to: number, text: string, first: number, last: number): Edit => ({
  from,
  to,
  text,
  choose: [from + first, from + last],
});
