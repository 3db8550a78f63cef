import type { Span, Week } from '#/domain/time/calendar.ts';
import type { Locale } from '#/text/locale.ts';
import { guideWords } from './words.ts';

/** Spans of a day: `das 08:00 às 12:00 e das 13:30 às 18:00`. */
export function spansInWords(spans: readonly Span[], locale: Locale): string {
  const { span, and } = guideWords(locale);
  return joined(
    spans.map(({ opens, closes }) => span(minuteOfDay(opens), minuteOfDay(closes))),
    and,
  );
}

/** Spans without words between, for tables: `07:00–08:00, 12:00–13:30`. */
export const shortSpans = (spans: readonly Span[]) =>
  spans.map(({ opens, closes }) => `${minuteOfDay(opens)}–${minuteOfDay(closes)}`).join(', ');

/** A week, one line for each run of days with the same hours: `segunda a sexta, das 08:30 às 17:30`. */
export function weekInWords(week: Week, locale: Locale): string[] {
  const { days } = guideWords(locale);
  return runs(week).map(({ from, to, spans }) => `${days(from, to)}, ${spansInWords(spans, locale)}`);
}

interface Run {
  readonly from: number;
  to: number;
  readonly spans: readonly Span[];
}

function runs(week: Week): Run[] {
  const found: Run[] = [];
  for (let day = 1; day <= 7; day++) {
    const spans = week[day] ?? [];
    if (spans.length === 0) continue;
    const last = found.at(-1);
    if (last && last.to === day - 1 && shortSpans(last.spans) === shortSpans(spans)) last.to = day;
    else found.push({ from: day, to: day, spans });
  }
  return found;
}

export const minuteOfDay = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export const joined = (parts: readonly string[], and: string) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
