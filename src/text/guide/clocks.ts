import type { ClockRule, Guide } from '#/domain/guide/guide.ts';
import { targetInWords } from '#/text/amount.ts';
import type { Locale } from '#/text/locale.ts';
import { table, type Block } from './block.ts';
import { eventPhrase } from './events.ts';
import { joined } from './week.ts';
import { guideWords } from './words.ts';

/** What starts, stops and pauses each clock (TRG-147, TRG-157). */
export function clocksTable(guide: Guide, locale: Locale): Block {
  const { columns, captions, or, and, allTime } = guideWords(locale);
  return table(
    captions.clocks,
    [columns.clock, columns.starts, columns.stops, columns.pauses, columns.how],
    guide.clocks.map((clock) => [
      [clock.label],
      [
        joined(
          clock.starts.map((event) => eventPhrase(event, locale)),
          or,
        ),
      ],
      [
        joined(
          clock.stops.map((event) => eventPhrase(event, locale)),
          or,
        ),
      ],
      [
        clock.pauses.length === 0
          ? allTime
          : joined(
              clock.pauses.map((state) => guide.states[state].label),
              and,
            ),
      ],
      how(guide, clock, locale),
    ]),
  );
}

function how(guide: Guide, { name, target, calendar, ...clock }: ClockRule, locale: Locale): string[] {
  const words = guideWords(locale);
  const own = calendar === undefined ? undefined : guide.calendars[calendar];
  const products = guide.products.flatMap(({ label, targets }) => {
    const term = targets[name];
    return term ? [words.ofProduct(label, targetInWords(term, own?.always ?? false, locale))] : [];
  });
  const terms = [target, ...guide.severities.map(({ targets }) => targets[name])];
  const inDays = terms.some((term) => term !== undefined && term.unit !== 'open_minutes');
  const teams = guide.teams.filter(({ id }) => clock.teams?.includes(id)).map(({ label }) => label);
  return [
    ...(teams.length > 0 ? [words.onlyTeams(teams)] : []),
    ...(target ? [words.fixed(targetInWords(target, own?.always ?? false, locale))] : []),
    ...products,
    ...(terms.some(Boolean) ? [] : [words.notPromised]),
    ...(terms.some(Boolean) ? [clock.countsFrom === 'opened' ? words.fromOpening : words.fromStart] : []),
    ...(guide.promise === 'estimate' && terms.some(Boolean) ? [words.estimate] : []),
    ...(inDays ? [clock.dayRounding === 'exact' ? words.sameHour : words.endOfService] : []),
  ];
}
