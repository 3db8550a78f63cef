import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { confirmPhoneOfTicket } from '#/app/asks.ts';
import { audited } from '#/app/audited.ts';
import { invite, inviteCompany, recoverAccess } from '#/app/entry-links.ts';
import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import { signInsBefore } from '#/db/account.ts';
import { mayGovernGuide } from '#/domain/people/role.ts';
import { endOfDay, startOfDay, withOffset } from '#/domain/time/instant.ts';
import { accessNote } from '#/text/access-note.ts';
import { locale, work } from './context.ts';
import * as shapes from './shapes/entry.ts';

const tags = ['desk'];
const PAGE = 50;

/** How the vendor lets contacts enter, and sees who did. */
export const deskEntryRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/contacts/:contact/invitation',
      {
        schema: {
          tags,
          params: z.object({ contact: z.uuid() }),
          body: shapes.nothing,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) => invite(visit, request.params.contact));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/tickets/:number/access-link',
      {
        schema: {
          tags,
          params: z.object({ number: z.string().max(40) }),
          body: shapes.nothing,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const note = accessNote(locale(request));
        await work(site, request, 'desk', (visit) => recoverAccess(visit, request.params.number, note));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/tickets/:number/phone-confirmation',
      {
        schema: {
          tags,
          params: z.object({ number: z.string().max(40) }),
          body: shapes.nothing,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) => confirmPhoneOfTicket(visit, request.params.number));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/companies/:company/invitations',
      {
        schema: {
          tags,
          params: z.object({ company: z.uuid() }),
          body: shapes.nothing,
          response: { 200: shapes.invitationsDone },
        },
      },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { invited, refused } = await inviteCompany(visit, request.params.company);
          return { invited: [...invited], refused: [...refused] };
        }),
    );

    app.get(
      '/sign-ins',
      { schema: { tags, querystring: shapes.signInsQuery, response: { 200: shapes.signIns } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { tx, person, guides } = visit;
          if (!mayGovernGuide(person.roles)) throw new Failure('policy/not-allowed');
          const { timeZone } = guides.current.guide.vendor;
          const { who, outcome, from, to, before } = request.query;
          const filter = {
            who: who === '' ? undefined : who,
            outcome,
            from: from === undefined ? undefined : startOfDay(from, timeZone),
            to: to === undefined ? undefined : endOfDay(to, timeZone),
          };
          const found = await signInsBefore(tx, filter, before, PAGE + 1);
          const rows = found.slice(0, PAGE).map((one) => ({ ...one, at: withOffset(one.at, timeZone) }));
          // Who goes on reading does not look once more.
          if (before === undefined) await audited(visit, 'sign_ins_read', { kind: 'list', id: 'sign_ins' });
          return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
        }),
    );
  };
