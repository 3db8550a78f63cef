import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import { ticketPage } from '#/db/ticket-page.ts';
import type { ActorKind, TicketEvent } from '#/domain/ticket/event.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { whatIf } from '#/domain/timeline/what-if.ts';
import { DAY, withOffset, type Instant } from '#/domain/time/instant.ts';
import { whatIfSentence } from '#/text/ticket/what-if.ts';
import { locale, work } from './context.ts';
import { whatIfAnswer, whatIfQuery } from './shapes/what-if.ts';

const tags = ['desk'];
const params = z.object({ number: z.string().max(40) });

/** No promise reaches further; a thousand years would be counted minute by minute. */
const FURTHEST = 3 * 366 * DAY;

/** What the dates would be if something happened at a time to come; nothing is changed. */
export const whatIfRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/tickets/:number/what-if',
      { schema: { tags, params, querystring: whatIfQuery, response: { 200: whatIfAnswer } } },
      (request) =>
        work(site, request, 'desk', async ({ tx, guides, now }) => {
          const found = await ticketPage(tx, request.params.number);
          if (!found) throw new Failure('ticket/not-found', { number: request.params.number });
          const { guide } = await guides.version(tx, found.guideVersion);
          const zone = guide.vendor.timeZone;
          const at = Math.max(now, localInstant(request.query.at, zone, now + FURTHEST));
          const event = happening(request.query.event, at);
          const clocks = whatIf(guide, found.ticket, event);
          if (isRefusal(clocks)) throw Failure.of(clocks);
          const shown = clocks.filter(({ started, due }) => started && due !== undefined);
          return {
            clocks: shown.map(({ name, rule, due, state }) => ({
              name,
              label: rule.label,
              due: due === undefined ? null : withOffset(due, zone),
              state,
            })),
            sentence: whatIfSentence(event.event, at, shown, zone, locale(request)),
          };
        }),
    );
  };

function happening(event: z.infer<typeof whatIfQuery>['event'], at: number): TicketEvent {
  const by: ActorKind = event === 'customer_replied' ? 'customer' : 'agent';
  return { event, at, by, channel: 'desk' };
}

function localInstant(text: string, timeZone: string, furthest: Instant): Instant {
  try {
    const at = Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds;
    if (at <= furthest) return at;
  } catch {
    // Told below.
  }
  throw new Failure('date/unreadable', { text });
}
