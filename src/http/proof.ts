import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { RelyingParty } from '#/app/challenge.ts';
import { Failure } from '#/app/failure.ts';
import { proveByPasskey, proveByPassword } from '#/app/proof.ts';
import { tokenHash } from '#/app/session.ts';
import type { Site } from '#/app/site.ts';
import { ownWays } from '#/db/account.ts';
import { own } from './account.ts';
import { tokenOf } from './context.ts';
import { originOf } from './origin.ts';
import { ATTEMPT, ATTEMPT_PATH } from './passkeys.ts';
import * as shapes from './shapes/entry.ts';
import { passkeyEntry } from './shapes/passkeys.ts';

const tags = ['session'];
/** Passwords are not guessed at in an open session either. */
const config = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** Proving once more who one is, before what opens the account to others. */
export const proofRoutes =
  (site: Site, party: () => RelyingParty): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/session/proof', { schema: { tags, response: { 200: shapes.ways } } }, (request) =>
      own(site, request, async ({ tx }) => {
        const { password, passkey, providers } = await ownWays(tx);
        return { password, passkey, providers: [...providers] };
      }),
    );

    app.post(
      '/session/proof',
      { schema: { tags, body: shapes.proof, response: { 204: z.null() } }, config },
      async (request, reply) => {
        const session = await ownSession(site, request);
        await proveByPassword(site, session, request.body.password, originOf(request));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/session/proof/passkey',
      { schema: { tags, body: passkeyEntry, response: { 204: z.null() } }, config },
      async (request, reply) => {
        const session = await ownSession(site, request);
        const cookie = request.cookies[ATTEMPT];
        const attempt = cookie === undefined ? undefined : tokenHash(cookie);
        await proveByPasskey(site, session, { party: party(), attempt }, request.body, originOf(request));
        return reply.clearCookie(ATTEMPT, { path: ATTEMPT_PATH }).code(204).send(null);
      },
    );
  };

/** Asked from our own page, by somebody who is signed in. @throws Failure `session/none`, `session/csrf` */
async function ownSession(site: Site, request: FastifyRequest): Promise<string> {
  await own(site, request, async () => {});
  const session = tokenOf(request);
  if (session === undefined) throw new Failure('session/none');
  return session;
}
