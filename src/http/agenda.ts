import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Site } from '#/app/site.ts';
import { bookedBetween } from '#/db/agenda.ts';
import { weekOf } from '#/domain/time/day.ts';
import { addDays, dateAt } from '#/domain/time/instant.ts';
import { work } from './context.ts';
import { agenda, agendaQuery } from './shapes/agenda.ts';

/** What was agreed with customers for the days of a week (CON-015). */
export const agendaRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/agenda',
      { schema: { tags: ['desk'], querystring: agendaQuery, response: { 200: agenda } } },
      (request) =>
        work(site, request, 'desk', async ({ tx, person, guides, now }) => {
          const { vendor, states } = guides.current.guide;
          const today = dateAt(now, vendor.timeZone);
          const days = weekOf(request.query.on ?? today);
          const [first = today, last = today] = [days[0], days.at(-1)];
          const booked = await bookedBetween(
            tx,
            first,
            last,
            request.query.whose === 'mine' ? person.id : undefined,
            vendor.timeZone,
          );
          return {
            today,
            previous: addDays(first, -7),
            next: addDays(first, 7),
            days: days.map((date) => ({
              date,
              tickets: booked
                .filter(({ agreedOn }) => agreedOn === date)
                .map(({ state, ...ticket }) => ({ ...ticket, state: states[state].label })),
            })),
          };
        }),
    );
  };
