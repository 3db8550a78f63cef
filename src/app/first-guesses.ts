import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const BYTES = 5;
let list: Buffer | undefined;

/** Whether a password, in small letters, is one of those everybody tries first (scripts/print-first-guesses.ts). */
export function isCommonPassword(text: string): boolean {
  list ??= Buffer.from(readFileSync(new URL('first-guesses.txt', import.meta.url), 'utf8'), 'base64');
  const wanted = createHash('sha256').update(text).digest().subarray(0, BYTES);
  let [from, to] = [0, list.length / BYTES];
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = list.subarray(middle * BYTES, (middle + 1) * BYTES).compare(wanted);
    if (order === 0) return true;
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return false;
}
