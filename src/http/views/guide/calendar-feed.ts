import { specialDays, type Service, type SpecialDay } from '#/domain/guide/special-days.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { addDays, type Instant } from '#/domain/time/instant.ts';
import { closedInWords, nameOf, openInWords } from '#/text/guide/holidays.ts';
import { shortSpans } from '#/text/guide/week.ts';
import { guideWords } from '#/text/guide/words.ts';
import type { Locale } from '#/text/locale.ts';
import { calendarFile, type AllDay } from './icalendar.ts';

/**
 * Holidays and exceptions as a calendar to subscribe to, from the year before to the year after.
 *
 * @param team only what concerns this team; everybody's when undefined
 * @param since when the version came into force: the moment of its last change (RFC 5545, 3.8.7.2)
 */
export function viewFeed(
  guide: Guide,
  team: string | undefined,
  { year, since }: { readonly year: number; readonly since: Instant },
  locale: Locale,
): string {
  const days = [year - 1, year, year + 1]
    .flatMap((one) => specialDays(guide, one))
    // An exception over New Year's Eve belongs to both years.
    .filter((day, i, all) => all.findIndex((other) => isSame(other, day)) === i)
    .map((day) => ofTeam(day, team))
    .filter(({ service }) => service.length > 0);
  const { feedName } = guideWords(locale);
  return calendarFile(
    feedName(guide.vendor.name),
    since,
    days.map((day) => eventOf(guide.vendor.id, day, team, locale)),
  );
}

const isSame = (one: SpecialDay, other: SpecialDay) =>
  one.from === other.from && one.to === other.to && one.name === other.name;

const ofTeam = (day: SpecialDay, team: string | undefined): SpecialDay =>
  team === undefined
    ? day
    : { ...day, service: day.service.filter(({ who }) => who.kind === 'team' && who.id === team) };

function eventOf(vendor: string, day: SpecialDay, team: string | undefined, locale: Locale): AllDay {
  const { dayKind } = guideWords(locale);
  const name = [day.from, day.kind, plain(day.name), team].filter((part) => part !== undefined);
  return {
    uid: `${name.join('.')}@${vendor}.guiche`,
    from: day.from,
    until: addDays(day.to, 1),
    summary: `${day.name} (${dayKind[day.kind]})`,
    description:
      team === undefined ? everybody(day, locale) : day.service.map((one) => alone(one, locale)).join(),
  };
}

function everybody(day: SpecialDay, locale: Locale): string {
  const { columns } = guideWords(locale);
  const closed = closedInWords(day, locale);
  const open = `${columns.open}: ${openInWords(day, locale).join('; ')}`;
  return closed.length === 0 ? open : `${open}\n${columns.closed}: ${closed.join(', ')}`;
}

function alone({ who, spans, onCall }: Service, locale: Locale): string {
  const { withOnCall, closed, alwaysShort } = guideWords(locale);
  const hours = who.calendar.always ? alwaysShort : shortSpans(spans);
  return withOnCall(nameOf(who, locale), hours || closed, shortSpans(onCall));
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
