import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { giveToken, takeToken } from '#/app/api-tokens.ts';
import { Failure } from '#/app/failure.ts';
import { checkProof } from '#/app/fresh-proof.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { keptTokens } from '#/db/api-tokens.ts';
import { lastDayOfToken } from '#/domain/gate/token-term.ts';
import { mayGovernGuide } from '#/domain/people/role.ts';
import { dateAt, endOfDay, withOffset } from '#/domain/time/instant.ts';
import { work } from './context.ts';
import * as shapes from './shapes/api-tokens.ts';

const tags = ['desk'];

/** Tokens by which other systems ask and tell: given, seen and taken back by whoever governs the house. */
export const apiTokenRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/api-tokens', { schema: { tags, response: { 200: shapes.apiTokens } } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        checkGoverns(visit);
        const { timeZone } = visit.guides.current.guide.vendor;
        const told = (at: number | null) => (at === null ? null : withOffset(at, timeZone));
        return (await keptTokens(visit.tx)).map(({ id, name, scopes, by, isMakerGone, ...at }) => ({
          id,
          name,
          scopes: [...scopes],
          by,
          isMakerGone,
          created: withOffset(at.createdAt, timeZone),
          expires: told(at.expiresAt),
          lastDay: at.expiresAt === null ? null : dateAt(at.expiresAt - 1, timeZone),
          isOver: at.expiresAt !== null && at.expiresAt <= visit.now,
          revoked: told(at.revokedAt),
          used: told(at.usedAt),
        }));
      }),
    );

    app.post(
      '/api-tokens',
      { schema: { tags, body: shapes.newApiToken, response: { 201: shapes.givenToken } } },
      async (request, reply) => {
        const given = await work(site, request, 'desk', async (visit) => {
          checkGoverns(visit);
          checkProof(visit);
          const { timeZone } = visit.guides.current.guide.vendor;
          const { name, scopes, lastDay = lastDayOfToken(dateAt(visit.now, timeZone)) } = request.body;
          const expiresAt = lastDay === null ? undefined : endOfDay(lastDay, timeZone);
          if (expiresAt !== undefined && expiresAt <= visit.now) throw new Failure('leave/until');
          return await giveToken(visit, visit.person.id, { name, scopes, expiresAt });
        });
        return reply.code(201).send(given);
      },
    );

    app.delete(
      '/api-tokens/:id',
      { schema: { tags, params: z.object({ id: z.uuid() }), response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, 'desk', async (visit) => {
          checkGoverns(visit);
          await takeToken(visit, request.params.id);
        });
        return reply.code(204).send(null);
      },
    );
  };

/** @throws Failure `policy/not-allowed` */
function checkGoverns({ person }: PersonalVisit): void {
  if (!mayGovernGuide(person.roles)) throw new Failure('policy/not-allowed');
}
