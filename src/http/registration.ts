import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { activateContact, changeContactEmail, contactsToRegister } from '#/app/registration.ts';
import { registerPerson } from '#/app/register-person.ts';
import type { Site } from '#/app/site.ts';
import { maskedEmail, maskedPhone } from '#/domain/registry/mask.ts';
import { locale, work } from './context.ts';
import { kept } from './shapes/customers.ts';
import * as shapes from './shapes/registration.ts';
import { viewKept } from './views/kept.ts';

const tags = ['customers'];
const params = z.object({ contact: z.uuid() });

/** The desk of the registration team: who cannot enter, verified, is given access again (TRG-092, TRG-094, TRG-095). */
export const registrationRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/registration',
      {
        schema: {
          tags,
          querystring: shapes.registrationQuery,
          response: { 200: shapes.registrationFound },
        },
      },
      (request) =>
        work(site, request, 'desk', async (visit) =>
          (await contactsToRegister(visit, request.query.q)).map((found) => ({
            ...found,
            email: maskedEmail(found.email),
            phone: maskedPhone(found.phone),
            companies: [...found.companies],
          })),
        ),
    );

    app.put(
      '/registration/:contact/email',
      { schema: { tags, params, body: shapes.newEmailBody, response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) =>
          changeContactEmail(visit, request.params.contact, request.body),
        );
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/registration',
      { schema: { tags, body: shapes.newcomerBody, response: { 200: kept } } },
      (request) =>
        work(site, request, 'desk', async (visit) =>
          viewKept(await registerPerson(visit, request.body), locale(request)),
        ),
    );

    app.post(
      '/registration/:contact/activation',
      { schema: { tags, params, body: shapes.activationBody, response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) =>
          activateContact(visit, request.params.contact, request.body.proof),
        );
        return reply.code(204).send(null);
      },
    );
  };
