import type pg from 'pg';
import type { Instant } from '#/domain/time/instant.ts';
import type { Guides } from './guides.ts';

/** One vendor's house: its database, its guide, its clock. Passed along, never global. */
export interface Site {
  /** Connections that may do nothing until a face is chosen. */
  readonly pool: pg.Pool;
  readonly guides: Guides;
  readonly now: () => Instant;
  /** From 0 up to but not including 1. */
  readonly chance: () => number;
}
