/** What is erased with a person, by the kinds people are told of; each counts rows of some tables. */
const GOES = {
  identity: ['person'],
  access: ['passkey', 'identity', 'session', 'entry_link', 'entry_mail', 'email_change', 'held_mail'],
  companies: ['membership'],
  trainings: ['contact_training'],
  reading: ['ticket_seen'],
} as const;

/** What stays, and so needs a reason in law (docs/personal-data.md). */
const STAYS = {
  tickets: ['ticket', 'ticket_event', 'notice'],
  files: ['attachment'],
  ratings: ['survey_answer'],
  sign_ins: ['sign_in'],
  gate: ['gate_leave', 'gate_refusal'],
  consents: ['consent', 'privacy_request'],
  audit: ['audit'],
} as const;

export const GOING = Object.keys(GOES) as (keyof typeof GOES)[];
export const STAYING = Object.keys(STAYS) as (keyof typeof STAYS)[];
export type Going = (typeof GOING)[number];
export type Staying = (typeof STAYING)[number];

/** All that is kept of a person, by table. */
export type PersonalData = Readonly<Record<string, unknown>>;

export interface Traces {
  readonly goes: readonly { readonly kind: Going; readonly count: number }[];
  readonly stays: readonly { readonly kind: Staying; readonly count: number }[];
}

/** How much there is of each kind, before anything is erased. */
export const tracesOf = (data: PersonalData): Traces => ({
  goes: GOING.map((kind) => ({ kind, count: count(data, GOES[kind]) })),
  stays: STAYING.map((kind) => ({ kind, count: count(data, STAYS[kind]) })),
});

const count = (data: PersonalData, tables: readonly string[]): number =>
  tables.reduce((sum, table) => {
    const rows = data[table];
    return sum + (Array.isArray(rows) ? rows.length : 0);
  }, 0);
