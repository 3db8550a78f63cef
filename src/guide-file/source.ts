import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
} from 'yaml';
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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const problemAt = (offset: number, code: ErrorCode): Problem => {
    const { pt, en } = syntaxWords(code, wordAt(text, offset));
    return { file, line: lines.linePos(offset).line, key: '', message: pt, messageEn: en };
  };
  const lineOf = (path: Path) => lines.linePos(offsetOf(document, path)).line;
  const problems = document.errors.map(({ code, pos }) => problemAt(pos[0], code));
  const alias = problems.length === 0 ? brokenAlias(document) : undefined;
  if (alias !== undefined) problems.push(problemAt(alias, 'BAD_ALIAS'));
  if (problems.length > 0) return { content: undefined, lineOf, problems };
  try {
    return { content: document.toJS(), lineOf, problems };
  } catch {
    // References that multiply without end; the parser gives up on them by throwing.
    return { content: undefined, lineOf, problems: [problemAt(0, 'RESOURCE_EXHAUSTION')] };
  }
}

/** Offset of a reference that leads nowhere or into itself, which could not be written out. */
function brokenAlias(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_key, alias, parents) {
      const target = alias.resolve(document);
      if (target && !parents.includes(target)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
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
    const item = node.items[Number(part)];
    return isNode(item) ? { value: item, offset: item.range?.[0] ?? 0 } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
  return pair && { value: pair.value, offset: isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0 };
}
