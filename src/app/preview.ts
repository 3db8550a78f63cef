import { clocksOf, forecastOf, type Clock } from '#/domain/clock/clock.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { Failure } from './failure.ts';
import { mattersOf, type Opening } from './open-ticket.ts';
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
  form: Pick<Opening, 'product' | 'answers' | 'company' | 'kind' | 'legalDate'>,
): Preview {
  const { guide } = visit.guides.current;
  const company = form.company ?? visit.person.companies[0]?.id;
  const ticket = decideOpen(guide, {
    event: 'opened',
    at: visit.now,
    by: 'customer',
    channel: 'portal',
    ...mattersOf(visit, guide, company, form),
  });
  if (isRefusal(ticket)) throw Failure.of(ticket);
  const clocks = clocksOf(guide, ticket, visit.now);
  return { guide, ticket, clocks, forecast: forecastOf(clocks) };
}
