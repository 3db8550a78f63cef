import { STYLES } from './names.ts';
import { SIGNS, type Inline, type Mark } from './rich.ts';

const MARKS = Object.entries(SIGNS) as readonly (readonly [Mark, string])[];
const LINK = /\[([^[\]\n]+)\]\(([^\s()]+)\)/y;
const PICTURE = /!\[([^[\]\n]+)\]/y;
const STYLED = /\{([a-z-]+):/y;
const BARE = /https?:\/\/[^\s<>"'`{}|\\^[\]]+/y;
const SAFE = /^(?:https?:\/\/|mailto:)[^\s<>"'`\\]+$/i;
/** Deeper than anybody writes; what is nested further is letters. */
const DEEPEST = 12;

/** One line as its parts. */
export const inlineOf = (line: string): Inline[] => partsOf(line, 0);

function partsOf(line: string, depth: number): Inline[] {
  const parts: Inline[] = [];
  // A sign with no end after it has none later either, so nobody looks for it twice.
  const endless = new Set<string>();
  let from = 0;
  const letters = (to: number) => {
    if (to > from) parts.push({ kind: 'text', text: line.slice(from, to) });
  };
  for (let at = 0; at < line.length;) {
    const found = depth < DEEPEST ? partAt(line, at, depth, endless) : undefined;
    if (found) {
      letters(at);
      parts.push(found.part);
      at = found.end;
      from = at;
    } else at++;
  }
  letters(line.length);
  return parts;
}

interface Found {
  readonly part: Inline;
  readonly end: number;
}

function partAt(line: string, at: number, depth: number, endless: Set<string>): Found | undefined {
  switch (line[at]) {
    case '`':
      return codeAt(line, at);
    case '!':
      return pictureAt(line, at);
    case '[':
      return linkAt(line, at, depth);
    case '{':
      return styledAt(line, at, depth, endless);
    case 'h':
      return addressAt(line, at);
    default:
      return markedAt(line, at, depth, endless);
  }
}

function markedAt(line: string, at: number, depth: number, endless: Set<string>): Found | undefined {
  const [kind, sign] = MARKS.find(([, one]) => line.startsWith(one, at)) ?? [];
  if (kind === undefined || sign === undefined || endless.has(sign) || !opens(line, at, sign))
    return undefined;
  const start = at + sign.length;
  for (let end = line.indexOf(sign, start + 1); end !== -1; end = line.indexOf(sign, end + 1))
    if (closes(line, end, sign))
      return { part: { kind, parts: partsOf(line.slice(start, end), depth + 1) }, end: end + sign.length };
  endless.add(sign);
  return undefined;
}

const WORD = /[\p{L}\p{N}]/u;
const isWord = (letter: string | undefined) => letter !== undefined && WORD.test(letter);

/** Before a word, and not within one: 2**3, nome_do_campo, C++ and *** are letters. */
function opens(line: string, at: number, sign: string): boolean {
  const [before, after] = [line[at - 1], line[at + sign.length]];
  return (
    !isWord(before) && before !== sign[0] && after !== undefined && after !== sign[0] && after.trim() !== ''
  );
}

function closes(line: string, at: number, sign: string): boolean {
  const [before, after] = [line[at - 1], line[at + sign.length]];
  return (
    before !== undefined && before !== sign[0] && before.trim() !== '' && !isWord(after) && after !== sign[0]
  );
}

function codeAt(line: string, at: number): Found | undefined {
  const end = line.indexOf('`', at + 1);
  return end > at + 1 ? { part: { kind: 'code', text: line.slice(at + 1, end) }, end: end + 1 } : undefined;
}

function pictureAt(line: string, at: number): Found | undefined {
  const match = matchAt(PICTURE, line, at);
  return match && { part: { kind: 'picture', name: match[1] ?? '' }, end: at + match[0].length };
}

function linkAt(line: string, at: number, depth: number): Found | undefined {
  const match = matchAt(LINK, line, at);
  const [whole, words, href] = match ?? [];
  if (whole === undefined || words === undefined || href === undefined || !SAFE.test(href)) return undefined;
  // A link within a link is none.
  const parts = partsOf(words, depth + 1).map((part): Inline =>
    part.kind === 'link' ? asText(part.href) : part,
  );
  return { part: { kind: 'link', href, parts }, end: at + whole.length };
}

const asText = (text: string): Inline => ({ kind: 'text', text });

/** An address as it stands; what ends the sentence does not belong to it. */
function addressAt(line: string, at: number): Found | undefined {
  if (isWord(line[at - 1])) return undefined;
  const href = matchAt(BARE, line, at)?.[0].replace(/[.,;:!?)*_~+]+$/, '');
  if (href === undefined || !SAFE.test(href)) return undefined;
  return { part: { kind: 'link', href, parts: [asText(href)] }, end: at + href.length };
}

function styledAt(line: string, at: number, depth: number, endless: Set<string>): Found | undefined {
  const match = endless.has('{') ? undefined : matchAt(STYLED, line, at);
  const style = match && STYLES.get(match[1] ?? '');
  if (!match || !style) return undefined;
  const start = at + match[0].length;
  const end = braceAfter(line, start);
  if (end === -1) {
    endless.add('{');
    return undefined;
  }
  return { part: { ...style, parts: partsOf(line.slice(start, end), depth + 1) }, end: end + 1 };
}

/** The brace that ends what begins at `start`, past those that end what begins later. */
function braceAfter(line: string, start: number): number {
  for (let at = start, open = 1; at < line.length; at++) {
    if (line[at] === '{') open++;
    if (line[at] === '}' && --open === 0) return at;
  }
  return -1;
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line) ?? undefined;
}
