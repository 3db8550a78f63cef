import type { LocalDate } from '#/domain/time/instant.ts';

/** Which versions of a product are served, and which are being made (TTL-107, TTL-108, TTL-136, TTL-137). */
export interface Releases {
  /** The last version that is on the market. */
  readonly current: string;
  /** Versions that support serves; the current one alone, unless the guide says otherwise. */
  readonly supported: readonly string[];
  /** Versions that are open for development. */
  readonly open: readonly string[];
  /** When an open version is to be released. */
  readonly windows: readonly ReleaseWindow[];
}

export interface ReleaseWindow {
  readonly version: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}
