import type { Site } from '#/app/site.ts';
import type { DemoSignIn } from '#/app/demo-sign-in.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Failure } from '#/app/failure.ts';
import { keptInWords } from '#/text/kept-for.ts';
import { locale } from './context.ts';
import { privacyNotice } from './shapes/privacy.ts';
import { site as siteShape } from './shapes/session.ts';
import { htmlOf } from './views/guide/markdown.ts';

/** What anybody may know before signing in: the vendor's name and colour. */
export const siteRoutes =
  (site: Site, demo: readonly DemoSignIn[], manualClock: boolean): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/site', { schema: { tags: ['site'], response: { 200: siteShape } } }, async () => {
      const { vendor, kinds, communities, privacy } = site.guides.current.guide;
      const { id, name, accent, timeZone, locale, edition, phone, email } = vendor;
      return {
        vendor: { id, name, accent, timeZone, locale, edition, phone: phone ?? null, email: email ?? null },
        desk: {
          agenda: kinds.some(({ agreedDate, investigation }) => agreedDate || investigation),
          communities: communities.length > 0,
        },
        hasNotice: privacy !== undefined,
        demo: [...demo],
        manualClock,
      };
    });

    app.get(
      '/privacy-notice',
      { schema: { tags: ['site'], response: { 200: privacyNotice } } },
      async (request) => {
        const { privacy, retention } = site.guides.current.guide;
        if (!privacy) throw new Failure('privacy/no-notice');
        const kept = keptInWords(retention, locale(request));
        return { version: privacy.version, html: htmlOf(privacy.notice), kept };
      },
    );
  };
