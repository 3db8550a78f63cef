import { contractOf } from '#/db/people.ts';
import { clocksOf, forecastOf, type Clock } from '#/domain/clock/clock.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Answers } from '#/domain/triage/severity.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

export interface Preview {
  readonly guide: Guide;
  readonly ticket: Ticket;
  readonly clocks: readonly Clock[];
  readonly forecast: Clock | undefined;
}

/** What the ticket would be if it were opened now; nothing is stored. @throws Failure of the rules' refusal */
export async function previewOpening(
  visit: PersonalVisit,
  {
    product,
    answers,
    company,
  }: { readonly product: string; readonly answers: Answers; readonly company?: string | undefined },
): Promise<Preview> {
  const { guide } = visit.guides.current;
  const own = company ?? visit.person.companies[0]?.id;
  const contract = guide.contracts.length > 0 && own ? await contractOf(visit.tx, own) : undefined;
  const ticket = decideOpen(guide, {
    event: 'opened',
    at: visit.now,
    by: 'customer',
    channel: 'portal',
    answers,
    team: guide.products.find(({ id }) => id === product)?.team,
    contract: guide.contracts.some(({ id }) => id === contract) ? contract : undefined,
  });
  if (isRefusal(ticket)) throw Failure.of(ticket);
  const clocks = clocksOf(guide, ticket, visit.now);
  return { guide, ticket, clocks, forecast: forecastOf(clocks) };
}
