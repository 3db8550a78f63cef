import {
  callingCompany,
  callingPerson,
  callingTicket,
  type CallingCompany,
  type CallingTicket,
} from '#/db/phone.ts';
import { routeOf, type Route } from '#/domain/phone/route.ts';
import { isSecret, numberOfKeys } from '#/domain/phone/typed-number.ts';
import type { Refusal } from '#/domain/refusal.ts';
import { askGate } from './gate-question.ts';
import type { PinOutcome } from './phone-pin.ts';
import type { Visit } from './visit.ts';

/** What a telephone exchange, or a chat, knows of somebody who came. */
export interface CallQuestion {
  readonly channel: 'phone' | 'chat';
  /** Key of the menu. */
  readonly option?: string | undefined;
  /** Customer code (PRO-129). */
  readonly code?: string | undefined;
  /** Number of a ticket, as the keys wrote it (TRG-125). */
  readonly number?: string | undefined;
  /** She asks for whoever has the ticket (TRG-126). */
  readonly specialist: boolean;
}

export interface CallAnswer {
  /** Ask her again, tell her what is to be told, or put her through. */
  readonly next: 'again' | 'told' | 'transfer';
  /** Nobody has typed what identifies her; null for a company alone. */
  readonly person: { readonly name: string; readonly email: string } | null;
  readonly company: CallingCompany | null;
  readonly refusal: Refusal | undefined;
  readonly ticket: CallingTicket | null;
  readonly route: Route | null;
  readonly isSpent: boolean;
}

/**
 * Who calls, whether she may, and which queue she enters. By telephone and by chat the same.
 *
 * @param pin what came of her CPF and PIN, where she typed them
 * @source PRO-128 to PRO-131, TRG-092, TRG-123 to TRG-126
 */
export async function answerCall(
  visit: Visit,
  asked: CallQuestion,
  pin: PinOutcome | undefined,
): Promise<CallAnswer> {
  const { guide } = visit.guides.current;
  const isSpent = pin === 'spent';
  const { person, company } = await whoCalls(visit, asked.code, pin);
  const found = await typedTicket(visit, asked.number);
  // A number nobody guesses speaks for its company; another one only to whoever was identified for it.
  const isTold = found !== undefined && (isSecret(guide.number) || found.company === company?.code);
  const ticket = isTold ? found : null;
  const caller = company ?? (ticket && ((await callingCompany(visit.tx, ticket.company)) ?? null));
  const route = routeOf(guide, {
    option: asked.option,
    contract: caller?.contract,
    ticket: ticket ? { team: ticket.team, assignee: ticket.assignee?.id ?? null } : undefined,
    wantsSpecialist: asked.specialist,
    isSpent,
  });
  const known = { person: person && { name: person.name, email: person.email }, company, ticket, isSpent };
  if (isSpent) return { ...known, next: 'transfer', refusal: undefined, route };
  if (pin === 'wrong' || (caller === null && !isOfTheMenu(guide.phone?.menu, asked.option, route)))
    return { ...known, next: 'again', refusal: undefined, route: null };
  const refusal =
    caller === null
      ? undefined
      : await askGate(visit, {
          company: caller.code,
          contact: person?.email,
          isNobodyYet: person === null,
          intent: asked.channel,
          team: route.team,
          ticket: ticket?.company === caller.code ? ticket.number : undefined,
        });
  const isOnlyTold = ticket !== null && asked.option === undefined && !asked.specialist;
  if (isOnlyTold) return { ...known, next: 'told', refusal, route: null };
  if (!refusal) return { ...known, next: 'transfer', refusal, route };
  const { to } = refusal.facts;
  return typeof to === 'string'
    ? { ...known, next: 'transfer', refusal, route: { team: to, agent: null } }
    : { ...known, next: 'told', refusal, route: null };
}

/** A key leads somewhere without identification, unless its queue is exclusive. */
const isOfTheMenu = (
  menu: Readonly<Record<string, string>> | undefined,
  option: string | undefined,
  route: Route,
) => option !== undefined && menu?.[option] === route.team;

/** By her PIN, for the company she typed or her first one; by a customer code alone, the company. */
async function whoCalls({ tx }: Visit, code: string | undefined, pin: PinOutcome | undefined) {
  const person = typeof pin === 'object' ? await callingPerson(tx, pin.person) : undefined;
  if (person) {
    const company = person.companies.find((one) => one.code === code) ?? person.companies[0];
    return { person, company: company ?? null };
  }
  return { person: null, company: (code !== undefined && (await callingCompany(tx, code))) || null };
}

async function typedTicket({ tx, guides }: Visit, keys: string | undefined) {
  const number = keys === undefined ? undefined : numberOfKeys(guides.current.guide.number, keys);
  return number === undefined ? undefined : await callingTicket(tx, number);
}
