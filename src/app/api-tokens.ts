import { randomBytes } from 'node:crypto';
import { addToken, revokeToken, useToken, type Bearer } from '#/db/api-tokens.ts';
import { workAsDesk } from '#/db/work.ts';
import type { Scope } from '#/domain/gate/scope.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { audited, type Auditor } from './audited.ts';
import { Failure } from './failure.ts';
import { keepTurnedAway } from './gate.ts';
import { tokenHash } from './session.ts';
import type { Site } from './site.ts';
import type { Visit } from './visit.ts';

/** Known by its beginning, so that one that went astray is found and taken back. */
const PREFIX = 'guiche_';

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt?: Instant | undefined;
}

/** Draws a token of the API. @returns the token itself, which is shown this once and kept nowhere */
export async function giveToken(
  work: Auditor,
  by: string | null,
  wanted: NewToken,
): Promise<{ id: string; token: string }> {
  const { tx, now } = work;
  const token = PREFIX + randomBytes(32).toString('base64url');
  const id = await addToken(tx, { ...wanted, hash: tokenHash(token), by, at: now });
  const { name, scopes } = wanted;
  const subject = { kind: 'token', id, label: name } as const;
  await audited({ ...work, answers: by }, 'token_given', subject, { scopes: scopes.join(', ') });
  return { id, token };
}

/** Takes a token back: it opens nothing from now on. @throws Failure `token/unknown` */
export async function takeToken(work: Auditor, id: string): Promise<void> {
  const label = await revokeToken(work.tx, id, work.now);
  if (label === undefined) throw new Failure('token/unknown');
  await audited(work, 'token_revoked', { kind: 'token', id, label });
}

/** The work of another system, that came with a token. */
export interface TokenVisit extends Visit {
  readonly bearer: Bearer;
}

/**
 * Works for another system.
 *
 * @throws Failure `token/none` without a good token, `token/scope` with one that is not good for this
 */
export async function visitByToken<Result>(
  site: Site,
  token: string | undefined,
  scope: Scope,
  work: (visit: TokenVisit) => Promise<Result>,
): Promise<Result> {
  if (!token?.startsWith(PREFIX)) throw new Failure('token/none');
  const now = site.now();
  const { guides, chance } = site;
  try {
    return await workAsDesk(site.pool, async (tx) => {
      const bearer = await useToken(tx, tokenHash(token), now);
      if (!bearer) throw new Failure('token/none');
      if (!bearer.scopes.includes(scope)) throw new Failure('token/scope', { scope });
      return await work({ tx, now, guides, chance, by: 'system', bearer });
    });
  } catch (error) {
    await keepTurnedAway(site, error);
    throw error;
  }
}
