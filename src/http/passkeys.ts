import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { randomBytes } from 'node:crypto';
import type { RelyingParty } from '#/app/challenge.ts';
import { Failure } from '#/app/failure.ts';
import { askPasskey, enterByPasskey } from '#/app/passkey-entry.ts';
import {
  addPasskey,
  keepRegistration,
  madeKey,
  registrationOf,
  removePasskey,
  renamePasskey,
} from '#/app/passkeys.ts';
import { checkProof } from '#/app/fresh-proof.ts';
import { tokenHash } from '#/app/session.ts';
import type { Site } from '#/app/site.ts';
import { own } from './account.ts';
import { tokenOf } from './context.ts';
import { originOf } from './origin.ts';
import { checkOwnPage, enteredAs } from './session.ts';
import { nothing } from './shapes/entry.ts';
import * as shapes from './shapes/passkeys.ts';
import { session } from './shapes/session.ts';

const often = { rateLimit: { max: 30, timeWindow: '1 minute' } };
const params = z.object({ id: z.uuid() });

/** Ties what an authenticator signs to the browser it was asked in. */
export const ATTEMPT = 'guiche_attempt';
export const ATTEMPT_PATH = '/api/v1/session';

/**
 * Keys of access: entering by one, and one's own.
 *
 * @param party whom authenticators know us as; known when the house listens
 */
export const passkeyRoutes =
  (site: Site, secureCookie: boolean, party: () => RelyingParty): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/session/passkey/challenge',
      {
        schema: { tags: ['session'], body: nothing, response: { 200: shapes.entryOptions } },
        config: often,
      },
      async (request, reply) => {
        checkOwnPage(request);
        const attempt = randomBytes(32).toString('base64url');
        const options = await askPasskey(site, party(), tokenHash(attempt));
        reply.setCookie(ATTEMPT, attempt, {
          path: ATTEMPT_PATH,
          httpOnly: true,
          sameSite: 'strict',
          secure: secureCookie,
          maxAge: 300,
        });
        return options;
      },
    );

    app.post(
      '/session/passkey',
      {
        schema: { tags: ['session'], body: shapes.passkeyEntry, response: { 200: session } },
        config: often,
      },
      async (request, reply) => {
        checkOwnPage(request);
        const attempt = request.cookies[ATTEMPT];
        const bound = attempt === undefined ? undefined : tokenHash(attempt);
        const token = await enterByPasskey(site, party(), bound, request.body, originOf(request));
        reply.clearCookie(ATTEMPT, { path: ATTEMPT_PATH });
        return await enteredAs(site, request, reply, token, secureCookie);
      },
    );

    app.post(
      '/account/passkeys/challenge',
      {
        schema: { tags: ['account'], body: nothing, response: { 200: shapes.registrationOptions } },
        config: often,
      },
      async (request) => {
        const options = await own(site, request, (visit) => registrationOf(visit, party()));
        await keepRegistration(site, options.challenge, tokenOf(request) ?? '');
        return options;
      },
    );

    app.post(
      '/account/passkeys',
      {
        schema: { tags: ['account'], body: shapes.newPasskey, response: { 204: z.null() } },
        config: often,
      },
      async (request, reply) => {
        const session = tokenOf(request);
        // Before its challenge is spent.
        await own(site, request, async (visit) => checkProof(visit));
        if (session === undefined) throw new Failure('session/none');
        const { name, response } = request.body;
        const key = await madeKey(site, party(), session, response);
        const { device } = originOf(request);
        await own(site, request, (visit) => addPasskey(visit, key, { name, device }));
        return reply.code(204).send(null);
      },
    );

    app.put(
      '/account/passkeys/:id',
      { schema: { tags: ['account'], params, body: shapes.passkeyName, response: { 204: z.null() } } },
      async (request, reply) => {
        await own(site, request, (visit) => renamePasskey(visit, request.params.id, request.body.name));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/account/passkeys/:id/removal',
      {
        schema: { tags: ['account'], params, body: nothing, response: { 204: z.null() } },
        config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        await own(site, request, (visit) => removePasskey(visit, request.params.id));
        return reply.code(204).send(null);
      },
    );
  };
