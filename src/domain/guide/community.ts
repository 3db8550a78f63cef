/** A place where people of the vendor, consultants too, ask each other; no ticket comes of it (TRG-036). */
export interface Community {
  readonly id: string;
  readonly label: string;
  /** What it is for, in words. */
  readonly about: string;
}
