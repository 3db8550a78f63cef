import { readFileSync } from 'node:fs';
import type { Problem } from '#/guide-file/problem.ts';
import { decoded } from '#/text/decoded.ts';

/** Text of a file the caller named; ends with 2 and a sentence when it cannot be read. */
export const textOf = (file: string): string => bytesOf(file).toString('utf8');

/** The same of a table that a sheet saved. */
export const sheetTextOf = (file: string): string => decoded(new Uint8Array(bytesOf(file)));

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    console.error(
      `Não foi possível ler ${file}. Confira o caminho. / ${file} cannot be read. Check the path.`,
    );
    process.exit(2);
  }
}

/** Prints every problem with file and line, or as JSON, and ends with 1. */
export function refuseWith(problems: readonly Problem[], json: boolean): never {
  if (json) console.log(JSON.stringify({ problems }, undefined, 2));
  else
    for (const { file, line, message, messageEn } of problems) {
      console.error(`${file}:${line} ${message}`);
      console.error(`${' '.repeat(`${file}:${line}`.length)} ${messageEn}`);
    }
  process.exit(1);
}
