import type { z } from 'zod';
import { teamHours } from '#/domain/clock/team-hours.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { dateAt, type Instant } from '#/domain/time/instant.ts';
import type { channels } from '#/http/shapes/channels.ts';
import { comingInWords, hoursInWords as weekInWords } from '#/text/guide/hours.ts';
import { hoursInWords } from '#/text/hours.ts';
import type { Locale } from '#/text/locale.ts';

/**
 * Where a customer finds help: departments with purpose, hours and channels, and the phone of her own contracts.
 *
 * @source PRO-040, PRO-041, PRO-097, PRO-114, TRG-214, TRG-216
 */
export function viewChannels(
  guide: Guide,
  contracts: ReadonlySet<string | null>,
  now: Instant,
  locale: Locale,
): z.infer<typeof channels> {
  const zone = guide.vendor.timeZone;
  return {
    teams: guide.teams.map(({ id, label, about, phone, email, channels, calendar }) => {
      const own = calendar === undefined ? undefined : guide.calendars[calendar];
      return {
        id,
        label,
        about: about ?? null,
        phone: phone ?? null,
        email: email ?? null,
        channels: [...(channels ?? [])],
        hours: own ? weekInWords(own, locale) : [],
        coming: own ? comingInWords(own, dateAt(now, own.timeZone), locale) : [],
        now: own ? hoursInWords(teamHours(own, now), zone, locale) : null,
      };
    }),
    contracts: guide.contracts.flatMap(({ id, label, phone }) =>
      phone !== undefined && contracts.has(id) ? [{ label, phone }] : [],
    ),
  };
}
