import type { Duration } from '#/domain/time/duration.ts';

/** What must be said of a ticket when its solution is given. */
export interface Closing {
  /** The vendor's closed list; each ticket ends with one of them where it is demanded (PRN-046). */
  readonly categories: readonly ClosingCategory[];
  readonly category: Demand;
  /** What was behind the matter, in the agent's words; for the vendor alone. */
  readonly cause: Demand;
  /** The matter of the contract's coverage table (TTL-118). */
  readonly scope: Demand;
  /** Category of a ticket that ends because the customer gave no answer (PRN-053), or was not reached (PRO-055). */
  readonly noAnswer?: string | undefined;
  readonly notReached?: string | undefined;
}

export type Demand = 'required' | 'optional' | 'off';

export interface ClosingCategory {
  readonly id: string;
  readonly label: string;
  /** Shown as help where it is chosen, and published. */
  readonly meaning: string;
  readonly asks: readonly ClosingField[];
  /** False: work on it is a courtesy and never billed (PRN-048). */
  readonly billable: boolean;
  /** Offers to write a knowledge article (PRN-050). */
  readonly article: boolean;
}

/** Something the category asks for: a text, an address, a tick. */
export interface ClosingField {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'link' | 'tick';
  readonly required: boolean;
  /** Of the required fields with the same group one is enough (PRN-049). */
  readonly group?: string | undefined;
}

/** What happens while the customer does not answer what was asked of her (PRN-053, choice B-75). */
export interface NoReturn {
  /** Reminders after so long, counted from the question. */
  readonly remindAfter: readonly Duration[];
  /** From then on an agent may finish the ticket. */
  readonly finishAfter: Duration;
  /** Whether the guide finishes it by itself then. */
  readonly automatic: boolean;
}
