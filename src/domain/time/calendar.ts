import type { LocalDate } from './instant.ts';

/** Opening hours of a team, in the team's own time zone. */
export interface Calendar {
  readonly id: string;
  readonly label: string;
  readonly timeZone: string;
  /** Every minute of every day, holidays included (choice B-17). */
  readonly always: boolean;
  /** Service spans per ISO weekday (1 = Monday … 7 = Sunday), sorted, not overlapping. */
  readonly week: Week;
  /** Reduced-roster spans per ISO weekday, inside or outside the service spans. */
  readonly onCall: Week;
  /** Whether on-call time counts for the clocks (choice B-09). */
  readonly onCallCounts: boolean;
  /** Kinds of holiday on which the team is closed. */
  readonly closedOn: readonly HolidayKind[];
  /** Kinds of holiday on which only the reduced roster is there (choice B-13). */
  readonly onCallOnlyOn?: readonly HolidayKind[] | undefined;
  /** State, city and optional days of the guide; national ones are computed. */
  readonly holidays: readonly LocalHoliday[];
  /** Dated exceptions; a later one wins over an earlier one. */
  readonly overrides: readonly Override[];
}

export type Week = Readonly<Record<number, readonly Span[]>>;

/** Minutes of the local day: opens inclusive, closes exclusive, 0 ≤ opens < closes ≤ 1440. */
export interface Span {
  readonly opens: number;
  readonly closes: number;
}

export type HolidayKind = 'national' | 'state' | 'city' | 'optional';

/** A day named in the guide: yearly (`month`, `day`), counted from Easter Sunday, or once (`date`). */
export interface LocalHoliday {
  readonly name: string;
  readonly kind: Exclude<HolidayKind, 'national'>;
  readonly on:
    | { readonly month: number; readonly day: number }
    | { readonly easter: number }
    | { readonly date: LocalDate };
  /** First and last year in which the day is kept, both inclusive. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** Different hours from one date to another, both inclusive; no spans = closed. */
export interface Override {
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly spans: readonly Span[];
  /** Whether the new hours hold on holidays as well (PRO-096: not unless said). */
  readonly onHolidays: boolean;
}
