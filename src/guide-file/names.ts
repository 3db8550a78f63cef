import { TICKET_STATES } from '#/domain/ticket/state.ts';
import type { AcceptanceAnswer, ClockName } from '#/domain/guide/guide.ts';
import type { EventKind } from '#/domain/ticket/event.ts';
import { A_CLOCK, A_STATE, AN_EVENT, unknownName } from './known-names.ts';
import { written } from './section.ts';

/** The names the rules know, as lists that the types hold complete. */
const listed = <Name extends string>(names: Record<Name, true>) =>
  Object.keys(names).filter((name): name is Name => name in names);

export const CLOCKS = listed<ClockName>({
  response: true,
  support: true,
  maintenance: true,
  delivery: true,
  status_contact: true,
});

export const ACCEPTANCE_ANSWERS = listed<AcceptanceAnswer>({
  accept: true,
  accept_with_reservations: true,
  refuse: true,
  postpone: true,
});

export const EVENTS = listed<EventKind>({
  opened: true,
  classified: true,
  severity_changed: true,
  assigned: true,
  taken: true,
  forwarded: true,
  entry_added: true,
  replied: true,
  waiting_customer: true,
  customer_replied: true,
  on_hold: true,
  resumed: true,
  escalated: true,
  forwarded_to_maintenance: true,
  returned_from_maintenance: true,
  contact_attempted: true,
  quoted: true,
  quote_answered: true,
  solved: true,
  investigated: true,
  planned: true,
  package_delivered: true,
  package_downloaded: true,
  reminded: true,
  accepted: true,
  accepted_with_reservations: true,
  refused: true,
  postponed: true,
  accepted_tacitly: true,
  closed: true,
  rejected: true,
  area_involved: true,
  area_answered: true,
  child_opened: true,
  follow_up_opened: true,
  time_logged: true,
  time_waived: true,
  rated: true,
  merged: true,
  unmerged: true,
  warned: true,
  breached: true,
});

const oneOf = <Name extends string>(names: readonly Name[], kind: Parameters<typeof unknownName>[0]) =>
  written<Name>((text) => {
    const value = names.find((name) => name === text);
    return value ? { value } : { wrong: unknownName(kind, text, names) };
  });

export const eventName = oneOf(EVENTS, AN_EVENT);
export const stateName = oneOf(TICKET_STATES, A_STATE);
export const clockName = oneOf(CLOCKS, A_CLOCK);
