import type { Site } from '#/app/site.ts';
import type { DemoSignIn } from '#/app/demo-sign-in.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { site as siteShape } from './shapes/session.ts';

/** What anybody may know before signing in: the vendor's name and colour. */
export const siteRoutes =
  (site: Site, demo: readonly DemoSignIn[], manualClock: boolean): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/site', { schema: { tags: ['site'], response: { 200: siteShape } } }, async () => {
      const { vendor, kinds, communities } = site.guides.current.guide;
      const { id, name, accent, timeZone, locale, edition, phone, email } = vendor;
      return {
        vendor: { id, name, accent, timeZone, locale, edition, phone: phone ?? null, email: email ?? null },
        desk: {
          agenda: kinds.some(({ agreedDate, investigation }) => agreedDate || investigation),
          communities: communities.length > 0,
        },
        demo: [...demo],
        manualClock,
      };
    });
  };
