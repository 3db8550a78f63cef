import { randomBytes } from 'node:crypto';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withOffset, type Instant } from '#/domain/time/instant.ts';
import { mailPage } from './views/mail-page.ts';

export interface DeliveredMail {
  readonly at: Instant;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What is handy outside production and does not exist in it. */
export interface DevTools {
  readonly mails: () => readonly DeliveredMail[];
  /** Moves time and lets the guide act; undefined unless the clock is manual. */
  readonly moveClock?: ((now: Instant) => Promise<void>) | undefined;
  readonly timeZone: string;
}

const moment = z.object({ now: z.iso.datetime({ offset: true }) });

/** `POST /api/v1/dev/clock` and the mailbox of what would have been sent. */
export const devRoutes =
  ({ mails, moveClock, timeZone }: DevTools): FastifyPluginAsyncZod =>
  async (app) => {
    if (moveClock)
      app.post(
        '/api/v1/dev/clock',
        { schema: { hide: true, body: moment, response: { 200: moment } } },
        async ({ body }) => {
          const now = Date.parse(body.now);
          await moveClock(now);
          return { now: withOffset(now, timeZone) };
        },
      );

    app.get('/dev/mail.json', { schema: { hide: true } }, async () =>
      mails().map((mail) => ({ ...mail, at: withOffset(mail.at, timeZone) })),
    );

    app.get('/dev/mail', { schema: { hide: true } }, async (_request, reply) => {
      const nonce = randomBytes(18).toString('base64');
      return reply
        .type('text/html; charset=utf-8')
        .header(
          'content-security-policy',
          `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'`,
        )
        .send(mailPage(mails(), timeZone, nonce));
    });
  };
