import { createHmac } from 'node:crypto';
import { enterByLink } from '#/db/work.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';
import { enterPortal } from './gate.ts';
import { tokenHash } from './session.ts';
import type { Site } from './site.ts';
import type { PersonalVisit } from './visit.ts';

/** The visit of somebody who pressed a link in a mail: its reader, for one ticket. */
export interface LinkVisit extends PersonalVisit {
  readonly number: string;
  /** When what the mail told of had happened. */
  readonly toldAt: Instant;
}

/** The token of a message's link, 43 letters. Tried again, the message carries the same one. */
export const linkToken = (secret: string, notice: string): string =>
  createHmac('sha256', secret).update(`link of notice ${notice}`).digest('base64url');

/**
 * Works for whoever holds the link of a message, without a session and with the eyes of the person it was sent to.
 *
 * @throws Failure `link/unknown`: never given, for somebody who left, or too old; `gate/…` when the portal is closed to her
 */
export async function visitByLink<Result>(
  site: Site,
  token: string,
  work: (visit: LinkVisit) => Promise<Result>,
): Promise<Result> {
  const now = site.now();
  const { guides, chance } = site;
  const answer = await enterByLink(
    site.pool,
    { tokenHash: tokenHash(token), at: now },
    async (tx, person) => {
      const { number, toldAt } = person;
      const visit = { tx, now, guides, chance, by: 'customer', person, number, toldAt } as const;
      return { result: await work(await enterPortal(visit)) };
    },
  );
  if (!answer) throw new Failure('link/unknown');
  return answer.result;
}
