import type { Calendar } from '#/domain/time/calendar.ts';
import type { Duration } from '#/domain/time/duration.ts';
import type { LocalDate } from '#/domain/time/instant.ts';
import type { Area } from './area.ts';
import type { Community } from './community.ts';
import type { Team } from './team.ts';
import type { Component, Edition, Suggestion } from './component.ts';
import type { ContactKind, RequesterKind } from './contact-kind.ts';
import type { Entry } from './entry.ts';
import type { NumberFormat } from './number-format.ts';
import type { MailService } from './mail.ts';
import type { PhoneService } from './phone.ts';
import type { Retention } from '#/domain/privacy/retention.ts';
import type { PrivacyNotice } from './privacy-notice.ts';
import type { Form } from './form.ts';
import type { Gate } from './gate.ts';
import type { Development } from './development.ts';
import type { Definition, GuideDocument, NamedPerson, ScopeItem } from './document.ts';
import type { EventKind } from '#/domain/ticket/event.ts';
import type { StateLabel, Tab } from './state-label.ts';
import type { TicketState } from '#/domain/ticket/state.ts';
import type { Closing, NoReturn } from './closing.ts';
import type { GuideMacro } from './macro.ts';
import type { ListRule } from './list-columns.ts';
import type { Releases } from './release.ts';
import type { Survey } from './survey.ts';

/** A vendor's support guide in force: what the guide file says, read and checked. Immutable. */
export interface Guide {
  readonly vendor: Vendor;
  readonly calendars: Readonly<Record<string, Calendar>>;
  /** Severities from the most to the least severe. */
  readonly severities: readonly Severity[];
  /** The severity of a ticket opened with neither severity nor answers. */
  readonly defaultSeverity: string;
  readonly triage: Triage;
  /** Kinds of contact, in the order in which they are offered; none: nobody is asked. */
  readonly kinds: readonly ContactKind[];
  /** The kind of a ticket opened without one. */
  readonly defaultKind?: string | undefined;
  /** Kinds of requester; the first one is whoever is nothing else. */
  readonly requesterKinds: readonly RequesterKind[];
  /** Teams; the first one takes tickets that name none. */
  readonly teams: readonly Team[];
  readonly contracts: readonly Contract[];
  readonly clocks: readonly ClockRule[];
  /** What a due date is to the customer: a date, or an estimate that may be exceeded (PRN-018). */
  readonly promise: 'date' | 'estimate';
  /** Absent: a solved ticket is closed at once (choice B-32). */
  readonly acceptance?: Acceptance | undefined;
  /** Absent: nobody is asked how the service was. */
  readonly survey?: Survey | undefined;
  /** Absent: nothing is demanded of a solution. */
  readonly closing?: Closing | undefined;
  /** Absent: development is one, and a ticket stays with its team meanwhile. */
  readonly development?: Development | undefined;
  /** Absent: a customer who does not answer is waited for. */
  readonly noReturn?: NoReturn | undefined;
  /** Absent: contact attempts are not counted. */
  readonly contactAttempts?: ContactAttempts | undefined;
  /** Areas that may be asked for help. */
  readonly areas: readonly Area[];
  /** Where people of the vendor ask each other. */
  readonly communities: readonly Community[];
  /** Reasons that lead a level up, each to its team. */
  readonly escalationReasons: readonly EscalationReason[];
  /** Absent: customers do not escalate by themselves. */
  readonly escalation?: Escalation | undefined;
  readonly queue: { readonly order: readonly QueueOrder[] };
  readonly number: NumberFormat;
  readonly tabs: readonly Tab[];
  readonly list: ListRule;
  readonly states: Readonly<Record<TicketState, StateLabel>>;
  readonly notices: Readonly<Record<NoticeKind | TeamNoticeKind, boolean>>;
  readonly products: readonly Product[];
  readonly form: Form;
  /** Who may enter, and what stands in the way; empty: nothing does. */
  readonly gate: Gate;
  readonly entry: Entry;
  readonly phone?: PhoneService | undefined;
  readonly mail: MailService;
  /** Absent: nobody is asked to agree to anything. */
  readonly privacy?: PrivacyNotice | undefined;
  readonly retention: Retention;
  /** Who answers for a new version: whether a second person puts in force what another proposed. */
  readonly versions: { readonly twoPeople: boolean };
  readonly scope: readonly ScopeItem[];
  /** The team that takes what the scope leaves out (PRO-050). */
  readonly servicesTeam?: string | undefined;
  /** The vendor's official texts. */
  readonly macros: readonly GuideMacro[];
  readonly definitions: readonly Definition[];
  readonly people: readonly NamedPerson[];
  /** Absent: the published guide is made of the rules alone. */
  readonly document?: GuideDocument | undefined;
}

export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly edition: string;
  /** Code of the published document, such as G22. */
  readonly code?: string | undefined;
  readonly accent: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

export interface Severity {
  readonly id: string;
  readonly label: string;
  /** What it means, in the customer's words. */
  readonly meaning: string;
  readonly examples: readonly string[];
  /** Coverage of this severity; rules where neither contract nor team has a calendar of its own. */
  readonly calendar?: string | undefined;
  readonly targets: Targets;
}

export type ClockName = 'response' | 'support' | 'maintenance' | 'delivery' | 'status_contact';
export type Targets = Readonly<Partial<Record<ClockName, Duration>>>;

/** A service contract with deadlines of its own (TRG-159). */
export interface Contract {
  readonly id: string;
  readonly label: string;
  readonly calendar?: string | undefined;
  /** The phone that only its customers see (TRG-214). */
  readonly phone?: string | undefined;
  readonly targets: Readonly<Record<string, Targets>>;
  /** What in a company's tickets speaks for it; never suggested when absent (TRG-056). */
  readonly suggestedWhen?: Suggestion | undefined;
  /** What its customers may choose (TRG-051). */
  readonly components: readonly Component[];
}

export interface Triage {
  readonly questions: readonly Question[];
  /** The first rule that matches decides. */
  readonly rules: readonly TriageRule[];
}

export interface Question {
  readonly id: string;
  readonly label: string;
  readonly answers: readonly { readonly id: string; readonly label: string }[];
  /** A date is asked; the days from the opening to it choose the answer: the first that reaches so far. */
  readonly dateBands?: readonly DateBand[] | undefined;
  /** Without an answer nothing is opened, whoever asks. */
  readonly required: boolean;
  /** Asked only when an earlier answer is one of these. */
  readonly askedWhen?: Conditions | undefined;
}

export interface DateBand {
  readonly answer: string;
  /** Calendar days from the opening, at most; without it any date. */
  readonly upTo?: number | undefined;
}

/** Every named question must have one of the answers. */
export type Conditions = Readonly<Record<string, readonly string[]>>;

export interface TriageRule {
  readonly when: Conditions;
  readonly unless: Conditions;
  readonly severity: string;
  /** Why, in a sentence the customer reads. */
  readonly because: string;
}

export interface ClockRule {
  readonly name: ClockName;
  readonly label: string;
  /** Only tickets of these teams have it, from when they came there; all of them when absent. */
  readonly teams?: readonly string[] | undefined;
  /** The first of these events starts it. */
  readonly starts: readonly EventKind[];
  readonly stops: readonly EventKind[];
  /** States in which time does not count. */
  readonly pauses: readonly TicketState[];
  /** Whether the target is counted from the opening or from the event that started the clock. */
  readonly countsFrom: 'opened' | 'start';
  /** Events that start it anew, such as each contact of the hourly status. */
  readonly restarts: readonly EventKind[];
  readonly calendar?: string | undefined;
  /** The same target for all severities. */
  readonly target?: Duration | undefined;
  /** Where a target in days ends (choice B-10): with the service of its last day, or at the hour it began. */
  readonly dayRounding: 'end_of_service_day' | 'exact';
  /** Percentages of the target at which people are warned. */
  readonly warnAt: readonly number[];
  /** Whether its due date is promised to customers (the first promised running clock is the forecast). */
  readonly promised: boolean;
}

export type AcceptanceAnswer = 'accept' | 'accept_with_reservations' | 'refuse' | 'postpone';

export interface Acceptance {
  readonly window: Duration;
  /** Whose business days, holidays and midnight count. */
  readonly calendar: string;
  readonly rollLastDay: boolean;
  readonly remindBefore?: Duration | undefined;
  /** Minute of the local day at which reminders leave. */
  readonly remindAt: number;
  readonly postpone?: { readonly times: number; readonly by: Duration } | undefined;
  readonly answers: readonly AcceptanceAnswer[];
  /** Whether an agent may record the customer's acceptance given by phone (TRG-061). */
  readonly byPhone: boolean;
  /** Answers offered by links in the mail itself, without signing in (PRN-034). */
  readonly byMail: readonly AcceptanceAnswer[];
  /** The guide's own words for the answers, such as “Sim” and “Não”. */
  readonly labels: Readonly<Partial<Record<AcceptanceAnswer, string>>>;
  /** The answer is chosen first and then confirmed by a button with this word (TTL-111). */
  readonly confirm?: string | undefined;
  readonly onSilence: 'accept_tacitly' | 'close_without_answer';
  readonly followUp: boolean;
}

/** Who hears of a customer who asks for the leaders, by role (PRN-074). */
export interface Escalation {
  readonly notify: readonly ('leader' | 'manager' | 'director')[];
}

export interface EscalationReason {
  readonly id: string;
  readonly label: string;
  readonly team: string;
}

export interface ContactAttempts {
  readonly times: number;
  readonly calendar: string;
  /** Minute of the local day at which the second period begins. */
  readonly afternoonFrom: number;
}

export type QueueOrder = 'severity' | 'due' | 'arrival' | 'gut';

/** Messages to the customer. */
export type NoticeKind =
  | 'opened'
  | 'answered'
  | 'waiting_customer'
  | 'solved'
  | 'reminder'
  | 'closed'
  | 'survey_reminder'
  | 'answer_reminder';

/** Messages to whoever has the ticket at the vendor: a limit is near, or was passed; a customer asks for those who lead. */
export type TeamNoticeKind = 'warning' | 'breach' | 'escalation' | 'reservations' | 'customer_reply';

export interface Product {
  readonly id: string;
  readonly label: string;
  /** Team that serves it; the first team when absent. */
  readonly team?: string | undefined;
  /** Targets of tickets about it, of whatever severity (choice B-35). */
  readonly targets: Targets;
  /** The scope item that tickets about it belong to: another vendor's product is not covered (PRO-065). */
  readonly scope?: string | undefined;
  readonly editions: readonly Edition[];
  /** What an agent must have been trained in to be given its tickets (PRO-042). */
  readonly skill?: string | undefined;
  readonly modules: readonly string[];
  /** Everybody may ask about it, whatever she contracted. */
  readonly forAll: boolean;
  /** Absent: versions are noted and nothing follows from them. */
  readonly releases?: Releases | undefined;
  /** Last day on which it is supported (choice B-31); without an end when absent. */
  readonly supportUntil?: LocalDate | undefined;
}
