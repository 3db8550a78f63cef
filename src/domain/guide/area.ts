/** An area that helps with a ticket, which stays with its owner (PRO-052, PRO-110). */
export interface Area {
  readonly id: string;
  readonly label: string;
  /** What it is asked for, in words. */
  readonly about?: string | undefined;
  /** Where it is written to; its owner is told there (TRG-034). */
  readonly email?: string | undefined;
  /** The team whose people are called instead. */
  readonly team?: string | undefined;
  /** Whether the customer sees what was asked and what became of it (TRG-035). */
  readonly shown: boolean;
  /** The cause that is recorded with it. */
  readonly cause?: string | undefined;
}
