import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { faultsOf } from '#/app/check-form.ts';
import { contractRefusal } from '#/app/contracted.ts';
import { arrivalOf, openFromMail } from '#/app/held-mails.ts';
import { mattersOf } from '#/app/matters.ts';
import { openForContact, registeredContact } from '#/app/open-for-contact.ts';
import { previewOpening } from '#/app/preview.ts';
import type { Site } from '#/app/site.ts';
import { splitTicket } from '#/app/split-ticket.ts';
import { findContacts } from '#/db/contacts.ts';
import { lastPlace } from '#/db/customer.ts';
import { splitInWords } from '#/text/ticket/split.ts';
import { locale, work } from './context.ts';
import * as shapes from './shapes/desk-opening.ts';
import { opened, openingForm, openingPreview } from './shapes/opening.ts';
import { viewContact, viewForm, viewOpened, viewPreview } from './views/opening.ts';

const tags = ['desk'];
const params = shapes.contactParams;

/** How an agent opens a ticket for a contact, and makes a second one of a part of another. */
export const deskOpeningRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/on-behalf', { schema: { tags, response: { 200: shapes.onBehalf } } }, (request) =>
      work(site, request, 'desk', async ({ guides }) => ({
        channels: [...guides.current.guide.form.onBehalf],
      })),
    );

    app.get(
      '/contacts',
      { schema: { tags, querystring: shapes.contactQuery, response: { 200: shapes.contactsFound } } },
      (request) =>
        work(site, request, 'desk', async ({ tx, guides }) => {
          const found = await findContacts(tx, request.query.q);
          return found.map((contact) => viewContact(guides.current.guide, contact));
        }),
    );

    app.get(
      '/contacts/:contact/form',
      { schema: { tags, params, response: { 200: openingForm } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const contact = await registeredContact(visit, request.params.contact);
          return viewForm(visit.guides.current.guide, contact, await lastPlace(visit.tx, contact.id));
        }),
    );

    app.post(
      '/contacts/:contact/preview',
      { schema: { tags, params, body: shapes.deskPreviewBody, response: { 200: openingPreview } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { body } = request;
          const contact = await registeredContact(visit, request.params.contact);
          const arrivedAt = await arrivalOf(visit, body.mail);
          const { guide } = visit.guides.current;
          const matters = mattersOf(contact, guide, body.company, body);
          const company = body.company ?? contact.companies[0]?.id;
          const refused = await contractRefusal(visit, company, body);
          const faults = body.check ? await faultsOf(visit, guide, matters, body) : [];
          return viewPreview(
            previewOpening(visit, { ...body, arrivedAt }, contact),
            faults,
            visit.now,
            locale(request),
            refused,
          );
        }),
    );

    app.post(
      '/contacts/:contact/tickets',
      { schema: { tags, params, body: shapes.deskOpenBody, response: { 201: opened } } },
      async (request, reply) => {
        const answer = await work(site, request, 'desk', async (visit) => {
          const { channel, mail, ...opening } = request.body;
          const { contact: id } = request.params;
          const number = await (mail === undefined
            ? openForContact(visit, id, opening, channel)
            : openFromMail(visit, site.files, mail, { contact: id, opening }));
          const contact = await registeredContact(visit, id);
          const arrivedAt = await arrivalOf(visit, mail);
          return viewOpened(
            number,
            previewOpening(visit, { ...opening, arrivedAt }, contact),
            locale(request),
          );
        });
        return reply.code(201).send(answer);
      },
    );

    app.post(
      '/tickets/:number/parts',
      {
        schema: {
          tags,
          params: z.object({ number: z.string().max(40) }),
          body: shapes.splitBody,
          response: { 201: shapes.splitDone },
        },
      },
      async (request, reply) => {
        const { number } = request.params;
        const done = await work(site, request, 'desk', async (visit) => {
          // What the customer reads is in the language of the house, whoever writes.
          const words = (fresh: string) =>
            splitInWords(fresh, request.body.subject, visit.guides.current.guide.vendor.locale);
          return { number: await splitTicket(visit, number, request.body, words) };
        });
        return reply.code(201).send(done);
      },
    );
  };
