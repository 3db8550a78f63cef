import type { GuideMacro } from '#/domain/guide/macro.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

/** A text somebody wrote, as far as it matters to what is offered. */
interface Written {
  readonly label: string;
  readonly text: string;
}

/**
 * How well an official macro suits a ticket: the number of its conditions that the ticket meets. One condition that it
 * does not meet, and the macro is for other tickets.
 */
export function fitOf({ when }: GuideMacro, ticket: Ticket): number | undefined {
  const facts: Readonly<Record<string, string | undefined>> = {
    kind: ticket.kind,
    requester: ticket.requester,
    team: ticket.team,
  };
  const asked = Object.entries(when);
  const met = asked.every(([key, wanted]) => wanted.some((one) => one === facts[key]));
  return met ? asked.length : undefined;
}

/** The official macros for a ticket, what was written for tickets like it before what suits all of them (CON-033). */
export function proposed(macros: readonly GuideMacro[], ticket: Ticket): GuideMacro[] {
  return macros
    .flatMap((macro) => {
      const fit = fitOf(macro, ticket);
      return fit === undefined ? [] : [{ macro, fit }];
    })
    .toSorted((one, other) => other.fit - one.fit)
    .map(({ macro }) => macro);
}

/** Whether somebody's text is a copy of an official one: those are not offered, since only the official one is kept right (CON-033). */
export function isCopy(official: readonly GuideMacro[], { label, text }: Written): boolean {
  return official.some((one) => plain(one.label) === plain(label) || plain(one.text) === plain(text));
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
