import { clocksOf, forecastOf, type Clock } from '#/domain/clock/clock.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Answers } from '#/domain/triage/severity.ts';
import { Failure } from './failure.ts';
import { knownContract } from './open-ticket.ts';
import type { PersonalVisit } from './visit.ts';

export interface Preview {
  readonly guide: Guide;
  readonly ticket: Ticket;
  readonly clocks: readonly Clock[];
  readonly forecast: Clock | undefined;
}

/** What the ticket would be if it were opened now; nothing is stored. @throws Failure of the rules' refusal */
export function previewOpening(
  visit: PersonalVisit,
  {
    product,
    answers,
    company,
  }: { readonly product: string; readonly answers: Answers; readonly company?: string | undefined },
): Preview {
  const { guide } = visit.guides.current;
  const own = company ?? visit.person.companies[0]?.id;
  const ticket = decideOpen(guide, {
    event: 'opened',
    at: visit.now,
    by: 'customer',
    channel: 'portal',
    answers,
    team: guide.products.find(({ id }) => id === product)?.team,
    contract: own === undefined ? undefined : knownContract(visit, guide, own),
  });
  if (isRefusal(ticket)) throw Failure.of(ticket);
  const clocks = clocksOf(guide, ticket, visit.now);
  return { guide, ticket, clocks, forecast: forecastOf(clocks) };
}
