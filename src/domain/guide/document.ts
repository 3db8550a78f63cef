import type { LocalDate } from '#/domain/time/instant.ts';

/** The guide as customers read it: the writer's own words, and between them what the program makes of the rules. */
export interface GuideDocument {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly issuedOn?: LocalDate | undefined;
  /** Last day on which this edition counts, where it says one. */
  readonly validUntil?: LocalDate | undefined;
  /** Markdown before the first section. */
  readonly text: string;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Other sections and other pages lead here by it. */
  readonly id?: string | undefined;
  readonly title: string;
  /** Markdown, without headings. */
  readonly text: string;
  readonly steps: readonly Step[];
  readonly show: readonly Show[];
  readonly sections: readonly Section[];
}

/** One of the pictured steps of a procedure. */
export interface Step {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  readonly picture?: Picture | undefined;
}

export const PICTURES = [
  'phone',
  'ticket',
  'mail',
  'conversation',
  'classification',
  'person',
  'solution',
] as const;
export type Picture = (typeof PICTURES)[number];

/** What the program can show of the rules in force. */
export const SHOWN = [
  'edition',
  'teams',
  'hours',
  'holidays',
  'severities',
  'triage',
  'clocks',
  'contracts',
  'acceptance',
  'contact_attempts',
  'gate',
  'closing',
  'survey',
  'kinds',
  'form_help',
  'versions',
  'scope',
  'definitions',
  'people',
] as const;
export type Shown = (typeof SHOWN)[number];

export interface Show {
  readonly what: Shown;
  /** Only these teams, or only what is `covered` or `not_covered`; everything when absent. */
  readonly of?: readonly string[] | undefined;
}

export const OFFERS = ['checking', 'training', 'services', 'implementation'] as const;
export type Offer = (typeof OFFERS)[number];

/** Whether a matter belongs to the contract, and who answers for it (PRO-065 to PRO-077, TTL-118). */
export interface ScopeItem {
  readonly id: string;
  readonly label: string;
  readonly covered: boolean;
  /** The component of the contract that covers it all the same (TRG-055). */
  readonly coveredWith?: string | undefined;
  /** The service that may be offered in its place (PRO-074, PRO-077). */
  readonly offer?: Offer | undefined;
  readonly responsible?: string | undefined;
  readonly note?: string | undefined;
}

export interface Definition {
  readonly term: string;
  readonly meaning: string;
}

/** Somebody the guide names, such as the director (PRN-075). */
export interface NamedPerson {
  readonly role: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}
