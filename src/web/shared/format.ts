import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { siteQuery } from './queries.ts';

type Formatter = (instant: string | Date) => string;

export interface Formats {
  /** `qui., 12/03/2026 às 09:00` */
  readonly long: Formatter;
  /** `12/03 09:00`, for lists. */
  readonly short: Formatter;
  /** `qui., 12/03`, for an instant. */
  readonly day: Formatter;
  /** `09:00` */
  readonly time: Formatter;
  /** `ter., 17/03/2026`, for a local date without a time. */
  readonly date: (localDate: string) => string;
  /** Local date and minute of the day in the vendor's zone. */
  readonly local: (instant: Date) => { readonly date: string; readonly minute: number };
}

const made = new Map<string, Formats>();

/** Dates in the reader's language and the vendor's time zone. The only place where the web writes time. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const { data: site } = useSuspenseQuery(siteQuery);
  const { timeZone } = site.vendor;
  return useMemo(() => formatsOf(i18n.language, timeZone), [i18n.language, timeZone]);
}

export function formatsOf(language: string, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const known = made.get(key) ?? make(language, timeZone);
  made.set(key, known);
  return known;
}

const numbers = {
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

function make(language: string, timeZone: string): Formats {
  const format = new Intl.DateTimeFormat(language, {
    ...numbers,
    timeZone,
    weekday: 'short',
    year: 'numeric',
  });
  const dates = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const at = language.startsWith('pt') ? ' às ' : ', ';
  const parts = (instant: string | Date) => partsOf(format, new Date(instant));
  return {
    long: (instant) => ((p) => `${p.weekday}, ${p.date}/${p.year}${at}${p.time}`)(parts(instant)),
    short: (instant) => ((p) => `${p.date} ${p.time}`)(parts(instant)),
    day: (instant) => ((p) => `${p.weekday}, ${p.date}`)(parts(instant)),
    time: (instant) => parts(instant).time,
    date: (localDate) =>
      ((p) => `${p.weekday}, ${p.date}/${p.year}`)(partsOf(dates, new Date(`${localDate}T12:00:00Z`))),
    local: (instant) =>
      ((p) => ({ date: `${p.year.padStart(4, '0')}-${p.month}-${p.day}`, minute: p.minute }))(parts(instant)),
  };
}

function partsOf(format: Intl.DateTimeFormat, instant: Date) {
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [hour = '', minute = ''] = [part['hour'], part['minute']];
  const [day = '', month = ''] = [part['day'], part['month']];
  return {
    weekday: part['weekday'] ?? '',
    day,
    month,
    date: `${day}/${month}`,
    year: part['year'] ?? '',
    time: `${hour}:${minute}`,
    minute: Number(hour) * 60 + Number(minute),
  };
}
