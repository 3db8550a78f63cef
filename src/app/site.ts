import type { Readable } from 'node:stream';
import type pg from 'pg';
import type { Instant } from '#/domain/time/instant.ts';
import type { Guides } from './guides.ts';
import type { Vault } from './vault.ts';

/** One vendor's house: its database, its guide, its clock. Passed along, never global. */
export interface Site {
  /** Connections that may do nothing until a face is chosen. */
  readonly pool: pg.Pool;
  readonly guides: Guides;
  readonly now: () => Instant;
  /** From 0 up to but not including 1. */
  readonly chance: () => number;
  readonly files: FileStore;
  /** Seals secrets that lie in the database. */
  readonly vault: Vault;
  /** Asks addresses that people typed, and none inside the vendor's own wall (src/channels/outside-web.ts). */
  readonly outside: OutsideWeb;
}

export type OutsideWeb = (
  url: string,
  request?: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | undefined;
    readonly signal?: AbortSignal | undefined;
  },
) => Promise<Response>;

/** Where contents of files lie, each under its sha-256 (src/channels/file-store.ts). */
export interface FileStore {
  /** @returns undefined when it is longer than it may be */
  write(
    content: AsyncIterable<Uint8Array>,
    mostBytes: number,
  ): Promise<{ readonly sha256: string; readonly bytes: number; readonly head: Uint8Array } | undefined>;
  has(sha256: string): Promise<boolean>;
  /** @param span first and last byte */
  read(sha256: string, span?: { readonly start: number; readonly end: number }): Readable;
  /** Contents nobody touched for so long. */
  older(milliseconds: number): Promise<string[]>;
  remove(sha256: string): Promise<void>;
}
