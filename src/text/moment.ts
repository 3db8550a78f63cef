import type { Instant, LocalDate } from '#/domain/time/instant.ts';
import type { Locale } from './locale.ts';

/** Makes the words for instants and dates in one language and zone. Formatters are costly, so they are kept. */
export interface Moments {
  /** `segunda, 20/04, às 15:00` */
  readonly long: (at: Instant) => string;
  /** `20/04/2026 às 15:00` */
  readonly full: (at: Instant) => string;
  /** `15:00` */
  readonly time: (at: Instant) => string;
  /** `segunda, 20/04` */
  readonly day: (at: Instant) => string;
  /** `20/04` */
  readonly short: (at: Instant) => string;
  /** `20/04/2026` of a local date */
  readonly date: (date: LocalDate) => string;
}

const made = new Map<string, Moments>();

export function moments(locale: Locale, timeZone: string): Moments {
  const key = `${locale} ${timeZone}`;
  const known = made.get(key) ?? make(locale, timeZone);
  made.set(key, known);
  return known;
}

function make(locale: Locale, timeZone: string): Moments {
  const zone = { timeZone } as const;
  const two = { day: '2-digit', month: '2-digit' } as const;
  const weekday = new Intl.DateTimeFormat(locale, { ...zone, weekday: 'long' });
  const short = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...zone, ...two });
  const dated = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...zone,
    ...two,
    year: 'numeric',
  });
  const clock = new Intl.DateTimeFormat('pt-BR', {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const at = locale === 'en' ? 'at' : 'às';
  const dayName = (instant: Instant) => weekday.format(instant).replace('-feira', '');
  const day = (instant: Instant) => `${dayName(instant)}, ${short.format(instant)}`;
  return {
    long: (instant) => `${day(instant)}, ${at} ${clock.format(instant)}`,
    full: (instant) => `${dated.format(instant)} ${at} ${clock.format(instant)}`,
    time: (instant) => clock.format(instant),
    day,
    short: (instant) => short.format(instant),
    date: (date) => date.split('-').toReversed().join('/'),
  };
}
