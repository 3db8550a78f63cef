import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { agree, ownNotice } from '#/app/consent.ts';
import { askAboutData, hasCopy, ownCopy, ownPrivacy } from '#/app/privacy-requests.ts';
import type { Site } from '#/app/site.ts';
import { dateAt, withOffset } from '#/domain/time/instant.ts';
import { own } from './account.ts';
import * as shapes from './shapes/privacy.ts';
import { sendPersonalData, viewRequest } from './views/personal-data.ts';

const tags = ['account'];
const config = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** What somebody asks about her own data (LGPD, arts. 18 and 19). */
export const ownPrivacyRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/account/privacy', { schema: { tags, response: { 200: shapes.ownPrivacy } } }, (request) =>
      own(site, request, async (visit) => {
        const requests = await ownPrivacy(visit);
        const { timeZone } = visit.guides.current.guide.vendor;
        const notice = await ownNotice(visit);
        return {
          notice: notice
            ? {
                version: notice.version,
                agreed: notice.agreedAt === null ? null : withOffset(notice.agreedAt, timeZone),
              }
            : null,
          requests: requests.map((one) => viewRequest(one, timeZone)),
          // What speaks for one company of several does not take her data along.
          hasCopy: hasCopy(requests, visit.now) && (visit.person.unvouched ?? 0) === 0,
        };
      }),
    );

    app.post(
      '/account/privacy',
      { schema: { tags, body: shapes.askBody, response: { 204: z.null() } }, config },
      async (request, reply) => {
        await own(site, request, (visit) => askAboutData(visit, request.body.kind));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/account/consent',
      { schema: { tags, body: shapes.consentBody, response: { 204: z.null() } }, config },
      async (request, reply) => {
        await own(site, request, (visit) => agree(visit, request.body.version));
        return reply.code(204).send(null);
      },
    );

    app.get('/account/privacy/copy', { schema: { tags }, config }, async (request, reply) => {
      const data = await own(site, request, ownCopy);
      const day = dateAt(site.now(), site.guides.current.guide.vendor.timeZone);
      return sendPersonalData(reply, site.files, data, day);
    });
  };
