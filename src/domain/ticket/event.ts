import type { ClosingWords } from '#/domain/closing/classify.ts';
import type { Held, Party } from '#/domain/clock/responsible.ts';
import type { ClockName } from '#/domain/guide/guide.ts';
import type { Analysis } from './analysis.ts';
import type { Offer } from '#/domain/guide/document.ts';
import type { Instant, LocalDate } from '#/domain/time/instant.ts';

/** A unit that pays is sent an invoice, or the amount moves between cost centres. */
export type Charge = 'invoice' | 'transfer';

/** Everything that can happen to a ticket, with the facts each carries. Texts live in the entry, not here. */
export interface EventFacts {
  opened: {
    severity?: string | undefined;
    answers?: Readonly<Record<string, string>> | undefined;
    team?: string | undefined;
    contract?: string | undefined;
    /** Components of the contract that the company chose. */
    components?: readonly string[] | undefined;
    product?: string | undefined;
    module?: string | undefined;
    /** Values of the form's own fields. */
    details?: Readonly<Record<string, string>> | undefined;
    kind?: string | undefined;
    requester?: string | undefined;
    /** Day on which the law takes effect. */
    legalDate?: LocalDate | undefined;
    /** Day agreed with the customer (CON-015). */
    agreedOn?: LocalDate | undefined;
    /** When it was entered, if it had arrived before (PRN-033). */
    enteredAt?: Instant | undefined;
  } & Said;
  classified: {
    gut?: readonly [number, number, number] | undefined;
    category?: string | undefined;
    /** What was behind the matter; for the vendor alone. */
    cause?: string | undefined;
    /** Article of the knowledge base that tells it (PRO-057). */
    article?: string | undefined;
    /** Answers to what the category asks, by field. */
    details?: Readonly<Record<string, string>> | undefined;
    kind?: string | undefined;
    legalDate?: LocalDate | undefined;
    agreedOn?: LocalDate | undefined;
    /** What the requester is to the vendor (CON-017). */
    requester?: string | undefined;
    /** How the unit that pays is charged (CON-058). */
    charge?: Charge | undefined;
    scope?: string | undefined;
    /** What the team that analyses found (TTL-104). */
    analysis?: Analysis | undefined;
    /** Why it stands where it stands, of the state's own list; the customer reads it (TTL-087). */
    justification?: string | undefined;
    /** The service offered in the place of what is not covered. */
    opportunity?: Offer | undefined;
  };
  severity_changed: { severity: string; reason: string };
  assigned: { to: string };
  taken: Nothing;
  /** With the scope item, it hands over what support does not cover (PRO-050). */
  forwarded: { team: string; to?: string | undefined; scope?: string | undefined };
  entry_added: { visibility: Visibility } & Said;
  /** With `workaround` it delivers a palliative (TTL-097). */
  replied: Said & { workaround?: boolean | undefined };
  waiting_customer: Said;
  customer_replied: Said;
  on_hold: { reason?: string | undefined };
  resumed: Nothing;
  /** With one of the guide's reasons it goes to the team of that reason (PRO-051). */
  escalated: { reason: string; level?: number | undefined; cause?: string | undefined };
  /** To one of the areas of development, where there are several. */
  forwarded_to_maintenance: { reason?: string | undefined; area?: string | undefined };
  returned_from_maintenance: Nothing;
  contact_attempted: { outcome: ContactOutcome };
  quoted: { cents?: number | undefined };
  quote_answered: { approved: boolean };
  solved: Said & ClosingWords;
  /** With the cause, or with an appointment with a specialist of the routine (TRG-072). */
  investigated: {
    found: boolean;
    specialist?: string | undefined;
    appointment?: Instant | undefined;
  } & Said;
  /** The version in which it will be done (TTL-107, TTL-137). */
  planned: { version: string };
  /** A correction to be installed by the customer, called by its version such as `12.4.0-p3` (TTL-101). */
  package_delivered: { label: string } & Said;
  /** One of its files came to somebody at the customer. */
  package_downloaded: { file: string; label?: string | undefined };
  reminded: Nothing;
  /** By phone: who called, and where the recording is (choice B-69). */
  accepted: { caller?: string | undefined; call?: string | undefined };
  accepted_with_reservations: { reason: string };
  refused: { reason: string };
  postponed: Nothing;
  accepted_tacitly: Nothing;
  closed: { reason?: string | undefined };
  rejected: { reason: string; duplicateOf?: string | undefined };
  /** Another area is asked for help; the ticket stays where it is (PRO-052, PRO-110, TRG-034, TRG-035). */
  area_involved: { area: string; text?: string | undefined; visibility?: Visibility | undefined };
  area_answered: { area: string; text?: string | undefined; visibility?: Visibility | undefined };
  child_opened: { child: string };
  follow_up_opened: { followUp?: string | undefined };
  /** Work on it, or a call (PRN-031); for the vendor alone unless said otherwise. */
  time_logged: {
    minutes: number;
    text?: string | undefined;
    visibility?: Visibility | undefined;
    /** When a call began (TTL-026). */
    began?: Instant | undefined;
  };
  time_waived: { minutes: number; reason: string };
  /** The answer itself is kept apart from the history, since not everybody may read it (PRN-041). */
  rated: { score?: number | undefined };
  merged: { into: string };
  unmerged: Nothing;
  warned: { clock: string; percent: number };
  breached: {
    clock: ClockName | '';
    /** Open minutes each party held it until then, and who held it longest. */
    held?: Held | undefined;
    responsible?: Party | undefined;
  };
}

type Nothing = Record<never, never>;

/** What was said: the words, and how they were written where they carry more than letters (TTL-038). */
interface Said {
  text?: string | undefined;
  markup?: string | undefined;
}

export type EventKind = keyof EventFacts;
export type Visibility = 'public' | 'internal';
export type ContactOutcome = 'reached' | 'not_reached';

/** Who did it. A system act is what the guide demands at an instant. */
export type ActorKind = 'customer' | 'agent' | 'system';
export type Channel = 'portal' | 'desk' | 'email' | 'phone' | 'chat' | 'whatsapp' | 'api' | 'system';

export type TicketEvent<Kind extends EventKind = EventKind> = {
  [K in Kind]: Readonly<
    { event: K; at: Instant; by: ActorKind; actor?: string | undefined; channel: Channel } & EventFacts[K]
  >;
}[Kind];
