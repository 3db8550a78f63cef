import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { eraseContact, findContacts, handOver, tracesOfContact } from '#/app/personal-data.ts';
import { answerRequest, keptRequests } from '#/app/privacy-requests.ts';
import type { Site } from '#/app/site.ts';
import { dateAt } from '#/domain/time/instant.ts';
import { work } from './context.ts';
import * as shapes from './shapes/privacy.ts';
import { sendPersonalData, viewRequest } from './views/personal-data.ts';

const tags = ['people'];
const done = { 204: z.null() };

/** Personal data, for those who answer for them (LGPD, arts. 18, 19 and 41). */
export const privacyRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/requests', { schema: { tags, response: { 200: shapes.privacyRequests } } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        const { timeZone } = visit.guides.current.guide.vendor;
        const today = dateAt(visit.now, timeZone);
        return (await keptRequests(visit)).map((one) => ({
          ...viewRequest(one, timeZone),
          person: one.person,
          name: one.name,
          by: one.settledBy,
          isLate: one.settledAt === null && one.dueOn < today,
        }));
      }),
    );

    app.post(
      '/requests/:id',
      { schema: { tags, params: shapes.requestParams, body: shapes.answerBody, response: done } },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) => answerRequest(visit, request.params.id, request.body));
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/contacts',
      { schema: { tags, querystring: shapes.contactsQuery, response: { 200: shapes.privacyContacts } } },
      (request) =>
        work(site, request, 'desk', async (visit) =>
          (await findContacts(visit, request.query.q)).map((found) => ({
            ...found,
            companies: [...found.companies],
          })),
        ),
    );

    app.get(
      '/contacts/:contact',
      { schema: { tags, params: shapes.contactParams, response: { 200: shapes.privacyTraces } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { contact, traces } = await tracesOfContact(visit, request.params.contact);
          return {
            contact: { ...contact, companies: [...contact.companies] },
            goes: [...traces.goes],
            stays: [...traces.stays],
          };
        }),
    );

    app.get(
      '/contacts/:contact/export',
      { schema: { tags, params: shapes.contactParams } },
      async (request, reply) => {
        const data = await work(site, request, 'desk', (visit) => handOver(visit, request.params.contact));
        const day = dateAt(site.now(), site.guides.current.guide.vendor.timeZone);
        return sendPersonalData(reply, site.files, data, day);
      },
    );

    app.post(
      '/contacts/:contact/erasure',
      { schema: { tags, params: shapes.contactParams, body: shapes.erasureBody, response: done } },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) =>
          eraseContact(visit, request.params.contact, request.body.reason),
        );
        return reply.code(204).send(null);
      },
    );
  };
