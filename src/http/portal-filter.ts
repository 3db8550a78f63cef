import type { z } from 'zod';
import type { PersonalVisit } from '#/app/visit.ts';
import type { PortalFilter } from '#/db/portal-lists.ts';
import { addDays, dateAt, endOfDay, startOfDay } from '#/domain/time/instant.ts';
import type { Locale } from '#/text/locale.ts';
import type { portalListFilter } from './shapes/portal-lists.ts';
import { GROUPS } from './views/portal-map.ts';
import { tabsOf } from './views/portal-tabs.ts';

/** A customer's wish for a list in instants and states; days are the vendor's. */
export function portalFilter(
  { guides, person, now }: PersonalVisit,
  asked: z.infer<typeof portalListFilter>,
  locale: Locale,
): PortalFilter {
  const { guide } = guides.current;
  const zone = guide.vendor.timeZone;
  const from = asked.last === undefined ? asked.from : addDays(dateAt(now, zone), -asked.last);
  const tab = tabsOf(guide, locale).tabs.find(({ id }) => id === asked.tab);
  return {
    states: tab?.states ?? GROUPS[asked.group],
    mine: asked.scope === 'mine' ? person.id : undefined,
    q: asked.q,
    searchIn: asked.in,
    from: from === undefined ? undefined : startOfDay(from, zone),
    to: asked.to === undefined ? undefined : endOfDay(asked.to, zone),
  };
}
