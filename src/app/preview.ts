import { clocksOf, forecastOf, type Clock } from '#/domain/clock/clock.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { asIfOpened } from '#/domain/ticket/open.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { Failure } from './failure.ts';
import { mattersOf } from './matters.ts';
import type { Opening, Requester } from './opening.ts';
import type { PersonalVisit } from './visit.ts';

export interface Preview {
  readonly guide: Guide;
  readonly ticket: Ticket;
  readonly clocks: readonly Clock[];
  readonly forecast: Clock | undefined;
  /** The version she states. */
  readonly stated: string;
}

type Partly = Pick<
  Opening,
  'product' | 'answers' | 'company' | 'kind' | 'legalDate' | 'agreedOn' | 'details' | 'arrivedAt'
> &
  Partial<Pick<Opening, 'module' | 'version'>>;

/** What the ticket would be if it were opened now; nothing is stored. @throws Failure of the rules' refusal */
export function previewOpening(
  visit: PersonalVisit,
  form: Partly,
  requester: Requester = visit.person,
): Preview {
  const { guide } = visit.guides.current;
  const company = form.company ?? requester.companies[0]?.id;
  const ticket = asIfOpened(guide, {
    event: 'opened',
    at: form.arrivedAt ?? visit.now,
    by: 'customer',
    channel: 'portal',
    ...mattersOf(requester, guide, company, form),
  });
  if (isRefusal(ticket)) throw Failure.of(ticket);
  const clocks = clocksOf(guide, ticket, visit.now);
  return { guide, ticket, clocks, forecast: forecastOf(clocks), stated: form.version ?? '' };
}
