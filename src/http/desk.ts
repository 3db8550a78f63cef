import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure } from '#/app/failure.ts';
import { sendEntry } from '#/app/macros.ts';
import { specialists } from '#/app/investigation.ts';
import { eligibleFor } from '#/app/skills.ts';
import { relateTickets } from '#/app/ticket-links.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { setTimer } from '#/app/time.ts';
import { follow, look } from '#/app/watchers.ts';
import { atHand } from '#/db/at-hand.ts';
import { customerOf } from '#/db/customer.ts';
import { activeAgents } from '#/db/people.ts';
import { ticketPage, type PageTicket } from '#/db/ticket-page.ts';
import { asWritten } from '#/domain/text/plain.ts';
import { mayReadSurveys } from '#/domain/people/role.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { investigationOf } from '#/domain/ticket/investigate.ts';
import { isOpen } from '#/domain/ticket/rule.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { addDays, dateAt } from '#/domain/time/instant.ts';
import type { Locale } from '#/text/locale.ts';
import { locale, work } from './context.ts';
import { deskEntry, deskTicket, linkBody, seenBody, watchingBody } from './shapes/desk.ts';
import { timerBody } from './shapes/time.ts';
import { viewAttempts } from './views/attempts.ts';
import { viewCase } from './views/case.ts';
import { viewClosing } from './views/closing.ts';
import { viewDevelopment } from './views/development.ts';
import { viewCustomer } from './views/customer.ts';
import { viewDeskRelease } from './views/release.ts';
import { viewTicket } from './views/ticket.ts';
import { viewTime } from './views/time.ts';

const tags = ['desk'];
const params = z.object({ number: z.string().max(40) });

/** What the vendor's agents see and do. */
export const deskRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/tickets/:number', { schema: { tags, params, response: { 200: deskTicket } } }, (request) =>
      work(site, request, 'desk', (visit) => page(visit, request.params.number, locale(request))),
    );

    app.post(
      '/tickets/:number/events',
      { schema: { tags, params, body: deskEntry, response: { 200: deskTicket } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { files = [], changes, saw, marked = false, ...said } = request.body;
          const wish = asWritten(said, marked);
          const channel = 'channel' in wish && wish.channel ? wish.channel : 'desk';
          await sendEntry(visit, request.params.number, wish, { changes, files, saw }, channel);
          return await page(visit, request.params.number, locale(request));
        }),
    );

    app.put(
      '/tickets/:number/timer',
      { schema: { tags, params, body: timerBody, response: { 200: deskTicket } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          await setTimer(visit, request.params.number, request.body.doing);
          return await page(visit, request.params.number, locale(request));
        }),
    );

    app.put(
      '/tickets/:number/watching',
      { schema: { tags, params, body: watchingBody, response: { 200: deskTicket } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          await follow(visit, request.params.number, request.body.follows);
          return await page(visit, request.params.number, locale(request));
        }),
    );

    app.post(
      '/tickets/:number/seen',
      { schema: { tags, params, body: seenBody, response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) =>
          look(visit, request.params.number, request.body.revision),
        );
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/tickets/:number/links',
      { schema: { tags, params, body: linkBody, response: { 200: deskTicket } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          await relateTickets(visit, request.params.number, request.body.to);
          return await page(visit, request.params.number, locale(request));
        }),
    );
  };

const justifiedBy = ({ state, justified }: Ticket) => (justified?.state === state ? justified.by : '');

function gutOf({ gut }: Ticket): [number, number, number] | null {
  return gut ? [gut[0], gut[1], gut[2]] : null;
}

async function investigatorsOf(
  visit: PersonalVisit,
  guide: Guide,
  { id, ticket }: PageTicket,
  agents: readonly { readonly id: string; readonly name: string }[],
) {
  const investigation = investigationOf(guide, ticket);
  if (!investigation || !isOpen(ticket)) return null;
  const { skill, holds } = await specialists(visit, id, investigation);
  return {
    skill,
    specialists: agents
      .filter((agent) => holds(agent.id))
      .map(({ id: agent, name }) => ({ id: agent, name })),
  };
}

async function page(visit: PersonalVisit, number: string, language: Locale) {
  const found = await ticketPage(visit.tx, number);
  if (!found) throw new Failure('ticket/not-found', { number });
  const { guide } = await visit.guides.version(visit.tx, found.guideVersion);
  const agents = await activeAgents(visit.tx);
  const isEligible = await eligibleFor(visit, guide, found.ticket);
  const customer = await customerOf(visit.tx, found.companyId, found.requesterId, {
    except: number,
    leads: mayReadSurveys(visit.person.roles),
  });
  const hers = await atHand(visit.tx, found.id, visit.person.id, visit.now);
  const team = guide.teams.find(({ id }) => id === found.ticket.team);
  const isMember = team?.membersOnly !== true || team.id === visit.person.team;
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  const view = viewTicket(guide, found, 'agent', visit.now, names, language);
  const isMine = found.ticket.assignee === visit.person.id && found.ticket.state !== 'new';
  return {
    ...view,
    actions: isMine || !isMember ? view.actions.filter((action) => action !== 'taken') : view.actions,
    customer: viewCustomer(guide, found, customer, {
      now: visit.now,
      // Of people and not of a ticket: the guide of today says it.
      months: visit.guides.current.guide.entry.contactConfirmedMonths,
    }),
    case: viewCase(guide, found.ticket, customer?.unit ?? '', language),
    release: viewDeskRelease(guide, found.ticket),
    investigators: await investigatorsOf(visit, guide, found, agents),
    closing: viewClosing(guide, found.ticket),
    replyChannel: team?.replyChannel ?? null,
    escalationReasons: guide.escalationReasons.map(({ id, label }) => ({ id, label })),
    transfers: found.ticket.transfers ?? 0,
    articleRequired: team?.articleRequired ?? false,
    time: viewTime(guide, found.ticket, hers),
    watching: { follows: hers.follows, names: [...hers.followers] },
    development: viewDevelopment(guide, found.ticket),
    attempts: viewAttempts(guide, found.ticket, visit.now),
    justifications: {
      chosen: justifiedBy(found.ticket),
      offered: guide.states[found.ticket.state].justifications.map(({ id, label }) => ({ id, label })),
    },
    gut: { used: guide.queue.order.includes('gut'), scores: gutOf(found.ticket) },
    tomorrow: `${addDays(dateAt(visit.now, guide.vendor.timeZone), 1)}T10:00`,
    severities: guide.severities.map(({ id, label }) => ({ id, label })),
    teams: guide.teams.map(({ id, label }) => ({ id, label })),
    colleagues: agents.filter(({ id }) => id !== visit.person.id).map(({ id, name }) => ({ id, name })),
    agents: agents
      .filter(({ id, team: own }) => isEligible(id) && (team?.membersOnly !== true || own === team.id))
      .map(({ id, name }) => ({ id, name })),
  };
}
