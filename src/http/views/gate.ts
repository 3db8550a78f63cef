import type { z } from 'zod';
import type { Entitlement } from '#/app/entitlement.ts';
import { teamHours } from '#/domain/clock/team-hours.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Refusal } from '#/domain/refusal.ts';
import { withOffset, type Instant } from '#/domain/time/instant.ts';
import type { entitlement, gateAnswer } from '#/http/shapes/gate.ts';
import { hoursInWords } from '#/text/hours.ts';
import type { Locale } from '#/text/locale.ts';
import { refusalText } from '#/text/refusals/refusal-text.ts';

export function viewEntitlement(
  { company, refusal, until, at, freshUntil }: Entitlement,
  zone: string,
  locale: Locale,
): z.infer<typeof entitlement> {
  const since = refusal?.facts['since'];
  return {
    company,
    product: refusal ? 'blocked' : 'may_run',
    code: refusal?.refused ?? null,
    why: refusal ? refusalText(refusal.refused, refusal.facts, locale, zone) : null,
    since: typeof since === 'number' ? withOffset(since, zone) : null,
    until: until === undefined ? null : withOffset(until, zone),
    at: withOffset(at, zone),
    freshUntil: withOffset(freshUntil, zone),
  };
}

/** What the gate said, with the hours of whoever clears it up (PRO-127). */
export function viewGate(
  guide: Guide,
  refusal: Pick<Refusal, 'refused' | 'facts'> | undefined,
  now: Instant,
  locale: Locale,
): z.infer<typeof gateAnswer> {
  if (!refusal) return { allowed: true, code: null, detail: null, sendTo: null };
  const zone = guide.vendor.timeZone;
  const team = guide.teams.find(({ id }) => id === refusal.facts['to']);
  const calendar = team?.calendar === undefined ? undefined : guide.calendars[team.calendar];
  const hours = calendar && teamHours(calendar, now);
  return {
    allowed: false,
    code: refusal.refused,
    detail: refusalText(refusal.refused, refusal.facts, locale, zone),
    sendTo: team
      ? {
          team: team.id,
          label: team.label,
          open: hours?.open ?? true,
          hours: hours ? hoursInWords(hours, zone, locale) : null,
          opensAt: hours && !hours.open ? withOffset(hours.opensAt, zone) : null,
        }
      : null,
  };
}
