import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { encode } from 'uqr';
import { z } from 'zod';
import {
  beginTwoSteps,
  changePassword,
  confirmTwoSteps,
  endSessionOf,
  endTwoSteps,
  ownAccount,
} from '#/app/account.ts';
import { Failure } from '#/app/failure.ts';
import { whoIs } from '#/app/session.ts';
import type { Site } from '#/app/site.ts';
import { needsSecondFactor, type PersonalVisit } from '#/app/visit.ts';
import { withOffset } from '#/domain/time/instant.ts';
import { COOKIE, tokenOf, work } from './context.ts';
import * as shapes from './shapes/entry.ts';

const tags = ['account'];
/** Passwords and codes are not guessed at in one's own account either. */
const config = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** One's own account, of either side: password, sessions, second factor. */
export const accountRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/account', { schema: { tags, response: { 200: shapes.account } } }, (request) =>
      own(site, request, async (visit) => {
        const { sessions, signIns, recoveryLeft, hasCodes, passkeys } = await ownAccount(visit);
        const { timeZone } = visit.guides.current.guide.vendor;
        const told = (at: number) => withOffset(at, timeZone);
        const mine = tokenOf(request);
        return {
          sessions: sessions.map(({ id, place, device, beganAt, seenAt, tokenHash }) => ({
            id,
            place,
            device,
            began: told(beganAt),
            seen: told(seenAt),
            isThis: tokenHash === mine,
          })),
          signIns: signIns.map((one) => ({ ...one, at: told(one.at) })),
          secondFactor: hasCodes
            ? ('on' as const)
            : needsSecondFactor(visit)
              ? ('needed' as const)
              : ('off' as const),
          recoveryLeft,
          passkeys: passkeys.map(({ id, name, device, createdAt, usedAt }) => ({
            id,
            name,
            device,
            created: told(createdAt),
            used: usedAt === null ? null : told(usedAt),
          })),
        };
      }),
    );

    app.delete(
      '/account/sessions/:id',
      { schema: { tags, params: z.object({ id: z.uuid() }), response: { 204: z.null() } } },
      async (request, reply) => {
        await own(site, request, (visit) => endSessionOf(visit, request.params.id));
        return reply.code(204).send(null);
      },
    );

    app.put(
      '/account/password',
      { schema: { tags, body: shapes.passwordChange, response: { 204: z.null() } }, config },
      async (request, reply) => {
        await own(site, request, (visit) => changePassword(visit, request.body.password));
        return reply.clearCookie(COOKIE, { path: '/' }).code(204).send(null);
      },
    );

    app.post(
      '/account/second-factor',
      { schema: { tags, body: shapes.nothing, response: { 200: shapes.secondFactorBegun } } },
      (request) =>
        own(site, request, async (visit) => {
          const { secret, uri } = await beginTwoSteps(site.vault, visit);
          return { secret, uri, qr: qrOf(uri) };
        }),
    );

    app.post(
      '/account/second-factor/confirmation',
      { schema: { tags, body: shapes.secondFactorCode, response: { 200: shapes.recoveryCodes } }, config },
      (request) =>
        own(site, request, async (visit) => ({
          recovery: await confirmTwoSteps(site.vault, visit, request.body.code),
        })),
    );

    app.post(
      '/account/second-factor/removal',
      { schema: { tags, body: shapes.nothing, response: { 204: z.null() } }, config },
      async (request, reply) => {
        await own(site, request, endTwoSteps);
        return reply.code(204).send(null);
      },
    );
  };

/** Works for whoever is signed in, of either side, also where nothing else is open to her. */
export async function own<Result>(
  site: Site,
  request: FastifyRequest,
  job: (visit: PersonalVisit) => Promise<Result>,
): Promise<Result> {
  const person = await whoIs(site, tokenOf(request));
  if (!person) throw new Failure('session/none');
  return await work(site, request, person.kind === 'agent' ? 'desk' : 'portal', job, true);
}

/** Black squares as one path, so that no picture has to come from anywhere. */
function qrOf(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
