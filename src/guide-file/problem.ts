/** One sentence in both languages of the product: what is wrong, and what to write instead. */
export interface Words {
  readonly pt: string;
  readonly en: string;
}

/** Keys and list positions (from 0) that lead to a place in a file. */
export type Path = readonly (string | number)[];

/** Something wrong at a place, before its line is looked up. */
export interface Finding {
  readonly path: Path;
  readonly words: Words;
}

/** Something wrong in a file, as people read it. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The place as a path, such as `severities[0].targets.support`. */
  readonly key: string;
  readonly message: string;
  readonly messageEn: string;
}

export function problemOf({ path, words }: Finding, file: string, lineOf: (path: Path) => number): Problem {
  return { file, line: lineOf(path), key: writePath(path), message: words.pt, messageEn: words.en };
}

function writePath(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${part}`))
    .join('');
}
