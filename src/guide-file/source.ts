import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Path, Problem } from './problem.ts';
import { syntaxWords } from './syntax.ts';

/** A YAML or JSON text with its content and the lines of its places. */
export interface Source {
  readonly content: unknown;
  /** Line of a key or list item, from 1; of the closest place around it when the path does not exist. */
  readonly lineOf: (path: Path) => number;
  /** What keeps the text from being read at all. */
  readonly problems: readonly Problem[];
}

export function readSource(text: string, file: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map((error): Problem => {
    const { pt, en } = syntaxWords(error.code, wordAt(text, error.pos[0]));
    return { file, line: lines.linePos(error.pos[0]).line, key: '', message: pt, messageEn: en };
  });
  const lineOf = (path: Path) => lines.linePos(offsetOf(document, path)).line;
  if (problems.length > 0) return { content: undefined, lineOf, problems };
  return { content: document.toJS(), lineOf, problems };
}

/** The key or word that begins at an offset, for messages. */
function wordAt(text: string, offset: number): string {
  return /^[^\s:,{}[\]#]*/.exec(text.slice(offset))?.[0] ?? '';
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    const place = child(node, part);
    if (!place) break;
    node = place.value;
    offset = place.offset;
  }
  return offset;
}

function child(node: unknown, part: string | number): { value: unknown; offset: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(part)] as Node | undefined;
    return item && { value: item, offset: item.range?.[0] ?? 0 };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
  return pair && { value: pair.value, offset: isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0 };
}
