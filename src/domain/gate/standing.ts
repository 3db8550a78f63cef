import type { BarKind, Intent } from '#/domain/guide/gate.ts';
import type { Contracted } from '#/domain/product/contracted.ts';
import type { ContactRight } from '#/domain/registry/contact-rights.ts';
import type { Instant, LocalDate } from '#/domain/time/instant.ts';

/** A training somebody finished, of one product or, without one, of all. */
export interface Training {
  readonly product: string;
  readonly obtainedOn: LocalDate;
}

/** Somebody of the vendor let her in until an instant, whatever this bar says. */
export interface Leave {
  readonly bar: BarKind;
  readonly until: Instant;
}

/** How a contact and her company stand with the vendor, as far as the gate asks. */
export interface Standing {
  /** Whether somebody keeps the company's contacts (TRG-089). */
  readonly hasAdministrator: boolean;
  /** Last day of the contract; without an end when null. */
  readonly contractUntil: LocalDate | null;
  /** What the company has of the vendor's products. */
  readonly contracted: Contracted;
  /** Since when the company is delinquent; it is not when null. */
  readonly delinquentSince: Instant | null;
  readonly trainings: readonly Training[];
  /** What she in particular may not do. */
  readonly denied: readonly (Intent | ContactRight)[];
  readonly leaves: readonly Leave[];
}

/** What she comes with, beside who she is. */
export interface Errand {
  readonly intent: Intent;
  /** A company alone was identified: what is asked of a person is asked when somebody knows who she is. */
  readonly isNobodyYet?: boolean | undefined;
  /** The team she wants, where it is known. */
  readonly team?: string | undefined;
  readonly product?: string | undefined;
  /** Number of a ticket that is open already. */
  readonly ticket?: string | undefined;
}
