import { unlessBarred } from '#/domain/gate/gate.ts';
import type { Standing } from '#/domain/gate/standing.ts';
import { INTENTS, type Intent } from '#/domain/guide/gate.ts';
import type { Refusal } from '#/domain/refusal.ts';
import { portalBars, standingAt } from './gate.ts';
import type { Site } from './site.ts';
import { visit, type PersonalVisit } from './visit.ts';

/** Something a contact may not do for any of her companies, and why. */
export interface Barred {
  readonly intent: Intent;
  readonly refusal: Refusal;
}

/** A company for which the portal is closed to her, while it is open for another one of hers (PRO-121). */
export interface ClosedCompany {
  readonly company: string;
  readonly refusal: Refusal;
}

interface Bars {
  readonly barred: readonly Barred[];
  readonly closed: readonly ClosedCompany[];
}

/** What a contact meets with closed doors wherever she goes, so that screens say it before she tries (TRG-134). */
export async function barsOf(site: Site, tokenHash: string | undefined): Promise<Bars> {
  const { gate } = site.guides.current.guide;
  const asked = INTENTS.filter((intent) => Object.values(gate).some(({ blocks }) => blocks.includes(intent)));
  if (asked.length === 0) return { barred: [], closed: [] };
  return await visit(
    site,
    'portal',
    tokenHash,
    async (visit) => {
      const { person, guides, now } = visit;
      const standings: (Standing | undefined)[] = [];
      for (const { id } of person.companies) standings.push(await standingAt(visit, id, person.id));
      const barred = asked.flatMap((intent) => {
        const refusals = standings.map(
          (one) => one && unlessBarred(guides.current.guide, { intent }, one, now),
        );
        const [refusal] = refusals;
        return refusal && refusals.every(Boolean) ? [{ intent, refusal }] : [];
      });
      return { barred, closed: await closedOf(visit) };
    },
    { evenIfBarred: true },
  );
}

async function closedOf(visit: PersonalVisit): Promise<ClosedCompany[]> {
  const { companies } = visit.person;
  const bars = await portalBars(visit);
  if (bars.length === companies.length) return [];
  return bars.map(({ company, refusal }) => ({
    company: companies.find(({ id }) => id === company)?.name ?? '',
    refusal,
  }));
}
