import type { ClockName } from '#/domain/guide/guide.ts';
import type { Offer } from '#/domain/guide/document.ts';
import type { Instant, LocalDate } from '#/domain/time/instant.ts';
import type { Analysis } from './analysis.ts';
import type { Charge, ContactOutcome, EventKind } from './event.ts';
import type { Investigated } from './investigate.ts';
import type { TicketState } from './state.ts';

/**
 * A ticket as the fold of its events: what the rules need to decide and to explain, no texts.
 * Plain data (instants are numbers), so it is stored as it is.
 */
export interface Ticket {
  readonly state: TicketState;
  readonly openedAt: Instant;
  readonly severity: string;
  /** Every severity the ticket has had, the first at the opening. */
  readonly severities: readonly { readonly at: Instant; readonly severity: string }[];
  /** The sentence of the triage rule that chose the severity. */
  readonly because?: string | undefined;
  readonly team: string;
  readonly contract?: string | undefined;
  readonly components?: readonly string[] | undefined;
  readonly product?: string | undefined;
  readonly kind?: string | undefined;
  /** What the requester is to the vendor. */
  readonly requester?: string | undefined;
  /** Whether somebody said so; without that it is taken for the guide's first kind. */
  readonly requesterKnown?: boolean | undefined;
  /** How the unit that pays is charged. */
  readonly charge?: Charge | undefined;
  readonly legalDate?: LocalDate | undefined;
  /** Day agreed with the customer. */
  readonly agreedOn?: LocalDate | undefined;
  readonly scope?: string | undefined;
  /** What the team that analyses found. */
  readonly analysis?: Analysis | undefined;
  /** What came of the technical investigation its kind begins with (TRG-071). */
  readonly investigated?: Investigated | undefined;
  /** The version in which it will be done. */
  readonly planned?: string | undefined;
  /** The correction that was delivered last. */
  readonly package?: string | undefined;
  readonly opportunity?: Offer | undefined;
  /** Why it stands where it stands; says nothing any more once the state has changed (TTL-087). */
  readonly justified?: { readonly state: TicketState; readonly by: string } | undefined;
  readonly assignee?: string | undefined;
  readonly level: number;
  /** When the customer last asked those who lead to look at it. */
  readonly askedLeadersAt?: Instant | undefined;
  readonly gut?: readonly [number, number, number] | undefined;
  /** Events that moved the state or touch a clock, in order. */
  readonly steps: readonly Step[];
  /** Where the ticket goes on after waiting for the customer or on hold. */
  readonly resumeTo: 'new' | 'in_service' | 'in_maintenance';
  readonly acceptance?: AcceptanceTerm | undefined;
  readonly attempts: readonly { readonly at: Instant; readonly outcome: ContactOutcome }[];
  readonly closedAs?: ClosedAs | undefined;
  readonly rated?: boolean | undefined;
  /** What the customer was last quoted, and what she approved in all (TRG-108). */
  readonly quotedCents?: number | undefined;
  readonly billedCents?: number | undefined;
  /** How often it went from one team to another. */
  readonly transfers?: number | undefined;
  /** Whether an article of the knowledge base tells it. */
  readonly article?: boolean | undefined;
  /** Time recorded so far. */
  readonly loggedMinutes?: number | undefined;
  /** While development has it: the area, and who had it before. */
  readonly development?:
    | {
        readonly area?: string | undefined;
        readonly from: { readonly team: string; readonly assignee?: string | undefined };
      }
    | undefined;
  /** Closing category, and whether the cause was said. */
  readonly category?: string | undefined;
  readonly caused?: boolean | undefined;
  /** A palliative was delivered; the definitive solution is to come (TTL-097). */
  readonly workaround?: boolean | undefined;
  readonly mergedInto?: string | undefined;
  /** Warnings and breaches already told, with the due date they were told for: `breach:support` → instant. */
  readonly told: Readonly<Record<string, Instant>>;
  /** Clocks that ran out at least once. */
  readonly breached: readonly ClockName[];
}

export interface Step {
  readonly at: Instant;
  readonly event: EventKind;
  /** State after the event. */
  readonly state: TicketState;
}

export interface AcceptanceTerm {
  readonly solvedAt: Instant;
  /** Last day on which the customer may answer, and the first instant after it. */
  readonly lastDay: LocalDate;
  readonly endsAt: Instant;
  readonly postponed: number;
  /** When the reminder of the present term leaves; undefined when the term is shorter than its lead. */
  readonly remindAt?: Instant | undefined;
  readonly reminded: boolean;
}

export type ClosedAs =
  | 'accepted'
  | 'accepted_with_reservations'
  | 'accepted_tacitly'
  | 'closed_without_answer'
  | 'solved'
  | 'customer_not_reached'
  | 'no_return'
  | 'closed_by_vendor'
  | 'merged';
