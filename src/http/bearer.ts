import type { FastifyRequest } from 'fastify';
import { visitByToken, type TokenVisit } from '#/app/api-tokens.ts';
import type { Site } from '#/app/site.ts';
import { plainAddress } from '#/domain/entry/place.ts';
import type { Scope } from '#/domain/gate/scope.ts';

/**
 * Works for another system that sent `authorization: Bearer guiche_…`.
 *
 * @throws Failure `token/none`, `token/expired`, `token/scope`
 */
export function workByToken<Result>(
  site: Site,
  request: FastifyRequest,
  scope: Scope,
  job: (visit: TokenVisit) => Promise<Result>,
): Promise<Result> {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return visitByToken(
    site,
    token,
    scope,
    (visit) => job({ ...visit, address: plainAddress(request.ip) }),
    request.ip,
  );
}
