import type { Targets } from './guide.ts';

/** A part of a contract that the customer chose, with what is noted of it (TRG-051 to TRG-055). */
export interface Component {
  readonly id: string;
  readonly label: string;
  /** Hours and targets it gives in the place of the contract's own. */
  readonly calendar?: string | undefined;
  readonly targets: Readonly<Record<string, Targets>>;
  /** What is noted of it for each customer, by key: the address of an environment, the date of its refresh. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Components a company chose, each with its parameters. */
export type ContractTerms = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** An edition in which a product is sold, and what whoever serves it must know (TRG-049, TRG-050). */
export interface Edition {
  readonly id: string;
  readonly label: string;
  readonly note: string;
}

/** How many tickets of a period speak for a contract, and matters of which one is enough (TRG-056). */
export interface Suggestion {
  readonly outsideHours?: number | undefined;
  readonly critical?: number | undefined;
  readonly scope?: readonly string[] | undefined;
}
