import { randomBytes } from 'node:crypto';
import { addToken, noteExpiry, revokeToken, useToken, type Bearer } from '#/db/api-tokens.ts';
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
  const { expiresAt } = wanted;
  // To its last moment, which belongs to the day before.
  const term = expiresAt === undefined ? { term: 'never' } : { to: new Date(expiresAt - 1).toISOString() };
  await audited({ ...work, answers: by }, 'token_given', subject, { scopes: scopes.join(', '), ...term });
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
 * @param address where it asks from
 * @throws Failure `token/none` without a token of ours, `token/expired` with one that is over, `token/scope` with one that
 *         is not good for this
 */
export async function visitByToken<Result>(
  site: Site,
  token: string | undefined,
  scope: Scope,
  work: (visit: TokenVisit) => Promise<Result>,
  address?: string,
): Promise<Result> {
  if (!token?.startsWith(PREFIX)) throw new Failure('token/none');
  const now = site.now();
  const { guides, chance } = site;
  try {
    const answer = await workAsDesk(site.pool, async (tx) => {
      const bearer = await useToken(tx, tokenHash(token), now);
      if (!bearer) throw new Failure('token/none');
      const { id, name, expiredAt } = bearer;
      if (expiredAt !== null) {
        const isNews = await noteExpiry(tx, id);
        const subject = { kind: 'token', id, label: name } as const;
        if (isNews) await audited({ tx, now, address, token: name }, 'token_expired', subject);
        return { expiredAt };
      }
      if (!bearer.scopes.includes(scope)) throw new Failure('token/scope', { scope });
      return { result: await work({ tx, now, guides, chance, by: 'system', bearer }) };
    });
    if ('result' in answer) return answer.result;
    // After what was noted is kept; its last moment belongs to the day before.
    throw new Failure('token/expired', { at: answer.expiredAt - 1 });
  } catch (error) {
    await keepTurnedAway(site, error);
    throw error;
  }
}
