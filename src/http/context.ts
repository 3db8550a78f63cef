import type { FastifyRequest } from 'fastify';
import { Failure } from '#/app/failure.ts';
import { tokenHash } from '#/app/session.ts';
import type { Site } from '#/app/site.ts';
import { visit, type PersonalVisit } from '#/app/visit.ts';
import type { Face } from '#/db/work.ts';
import { plainAddress } from '#/domain/entry/place.ts';
import { localeOf, type Locale } from '#/text/locale.ts';

export const COOKIE = 'guiche_session';

export const locale = (request: FastifyRequest): Locale => localeOf(request.headers['accept-language']);

/** Hash of the token the browser sent, if it sent one. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const token = request.cookies[COOKIE];
  return token === undefined ? undefined : tokenHash(token);
}

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Works for whoever sent the request. What changes something must prove that it comes from our own page.
 *
 * @throws Failure `session/none`, `session/csrf`
 */
export function work<Result>(
  site: Site,
  request: FastifyRequest,
  face: Face,
  job: (visit: PersonalVisit) => Promise<Result>,
  evenIfBarred = false,
): Promise<Result> {
  const proven = (entered: PersonalVisit) => {
    const proof = request.headers['x-guiche-csrf'];
    if (!READS.has(request.method) && proof !== entered.person.csrf) throw new Failure('session/csrf');
    return job({ ...entered, address: plainAddress(request.ip) });
  };
  return visit(site, face, tokenOf(request), proven, { evenIfBarred, reads: READS.has(request.method) });
}
