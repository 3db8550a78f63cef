import { unlessBarred } from '#/domain/gate/gate.ts';
import type { Standing } from '#/domain/gate/standing.ts';
import { INTENTS, type Intent } from '#/domain/guide/gate.ts';
import type { Refusal } from '#/domain/refusal.ts';
import { standingAt } from './gate.ts';
import type { Site } from './site.ts';
import { visit } from './visit.ts';

/** Something a contact may not do for any of her companies, and why. */
export interface Barred {
  readonly intent: Intent;
  readonly refusal: Refusal;
}

/** What a contact meets with closed doors wherever she goes, so that screens say it before she tries (TRG-134). */
export async function barsOf(site: Site, tokenHash: string | undefined): Promise<Barred[]> {
  const { gate } = site.guides.current.guide;
  const asked = INTENTS.filter((intent) => Object.values(gate).some(({ blocks }) => blocks.includes(intent)));
  if (asked.length === 0) return [];
  return await visit(
    site,
    'portal',
    tokenHash,
    async (visit) => {
      const { person, guides, now } = visit;
      const standings: (Standing | undefined)[] = [];
      for (const { id } of person.companies) standings.push(await standingAt(visit, id, person.id));
      return asked.flatMap((intent) => {
        const refusals = standings.map(
          (one) => one && unlessBarred(guides.current.guide, { intent }, one, now),
        );
        const [refusal] = refusals;
        return refusal && refusals.every(Boolean) ? [{ intent, refusal }] : [];
      });
    },
    true,
  );
}
