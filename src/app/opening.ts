import type { EntrantCompany } from '#/db/work.ts';
import type { Instant, LocalDate } from '#/domain/time/instant.ts';
import type { Answers } from '#/domain/triage/severity.ts';

/** An opening form as it is sent. */
export interface Opening {
  /** Drawn by the form; sent twice, opened once. */
  readonly key: string;
  readonly company?: string | undefined;
  /** A colleague in whose name it is, where the guide lets her; herself when absent. */
  readonly requester?: string | undefined;
  readonly subject: string;
  readonly description: string;
  /** Whether the signs in the description are meant as formatting. */
  readonly marked?: boolean | undefined;
  readonly product: string;
  readonly module: string;
  readonly version: string;
  readonly environment: string;
  readonly answers: Answers;
  /** Values of the form's own fields. */
  readonly details?: Readonly<Record<string, string>> | undefined;
  /** Drafts that come along. */
  readonly files?: readonly string[] | undefined;
  /** What is asked for but may be missing was told her already. */
  readonly confirmed?: boolean | undefined;
  readonly kind?: string | undefined;
  readonly legalDate?: LocalDate | undefined;
  readonly agreedOn?: LocalDate | undefined;
  /** Number of the closed ticket this one goes on from. */
  readonly followUpOf?: string | undefined;
  /** When it reached the vendor, if that was before: its terms count from then (PRN-033). */
  readonly arrivedAt?: Instant | undefined;
}

/** The contact a ticket is opened for, with the companies she speaks for. */
export interface Requester {
  readonly id: string;
  readonly companies: readonly EntrantCompany[];
}
