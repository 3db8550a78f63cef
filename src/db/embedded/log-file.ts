import { closeSync, copyFileSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST = 5 << 20;
const LOOK_EVERY_MS = 10 * 60_000;

/** The log of PostgreSQL, `postgres.log` in the data folder: at most twice 5 MiB, the older half in `postgres.log.1`. */
export function logFileIn(data: string) {
  const file = join(data, 'postgres.log');
  return {
    /** Open for appending; the caller closes it. */
    open(): number {
      bound(file);
      return openSync(file, 'a', 0o600);
    },
    /** Keeps the size in bounds while PostgreSQL writes; returns what ends it. */
    watch(): () => void {
      const timer = setInterval(() => bound(file), LOOK_EVERY_MS).unref();
      return () => clearInterval(timer);
    },
    size: () => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
    readFrom: (offset: number) => readFrom(file, offset),
  };
}

/** Copied and emptied rather than renamed: PostgreSQL keeps the file open and goes on at its end. */
function bound(file: string): void {
  try {
    if (statSync(file).size < LARGEST) return;
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  } catch {
    // No log yet, or no space for the copy: the log is not worth stopping for.
  }
}

function readFrom(file: string, offset: number): string {
  const descriptor = openSync(file, 'r');
  try {
    const length = Math.max(0, fstatSync(descriptor).size - offset);
    const bytes = Buffer.alloc(Math.min(length, 64 << 10));
    readSync(descriptor, bytes, 0, bytes.length, offset);
    return bytes.toString();
  } finally {
    closeSync(descriptor);
  }
}
