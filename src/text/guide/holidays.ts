import type { Coverage } from '#/domain/guide/coverage.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { specialDays, type Service, type SpecialDay } from '#/domain/guide/special-days.ts';
import type { Locale } from '#/text/locale.ts';
import { table, type Block } from './block.ts';
import { daysInWords } from './dates.ts';
import { shortSpans } from './week.ts';
import { guideWords } from './words.ts';

/** The holidays and exceptions of a year with who serves, and who does not (TRG-200). */
export function holidaysTable(guide: Guide, year: number, locale: Locale): Block {
  const { columns, captions, dayKind } = guideWords(locale);
  return table(
    captions.holidays(year),
    [columns.day, columns.what, columns.open, columns.closed],
    specialDays(guide, year).map((day) => [
      [daysInWords(day.from, day.to, locale)],
      [`${day.name} (${dayKind[day.kind]})`],
      openInWords(day, locale),
      closedInWords(day, locale),
    ]),
  );
}

/** Who serves on a special day, and when: `Suporte: 07:00–19:00 (plantão 07:00–08:00)`. */
export function openInWords({ service }: SpecialDay, locale: Locale): string[] {
  const { alwaysShort, withOnCall, nobody, asUsual } = guideWords(locale);
  if (service.every((one) => one.asUsual)) return [asUsual];
  const open = service.filter(isOpen);
  if (open.length === 0) return [nobody];
  const hours = new Map<string, string[]>();
  for (const { who, spans, onCall } of open) {
    const key = `${who.calendar.always ? alwaysShort : shortSpans(spans)}|${shortSpans(onCall)}`;
    hours.set(key, [...(hours.get(key) ?? []), nameOf(who, locale)]);
  }
  return [...hours].map(([key, labels]) => {
    const [when = '', duty = ''] = key.split('|');
    return withOnCall(labels.join(', '), when, duty);
  });
}

export function closedInWords({ service }: SpecialDay, locale: Locale): string[] {
  const { everybody, everybodyElse } = guideWords(locale);
  const closed = service.filter((one) => !isOpen(one));
  if (closed.length === 0 || service.every(({ asUsual }) => asUsual)) return [];
  if (closed.length === service.length) return [everybody];
  return closed.length > service.length / 2 && closed.length > 3
    ? [everybodyElse]
    : [closed.map(({ who }) => nameOf(who, locale)).join(', ')];
}

/** `CST`, `Severidades Urgente e Alta`, or `Contrato Ouro`. */
export function nameOf({ kind, labels }: Coverage, locale: Locale): string {
  const { severitiesNamed, contractsNamed } = guideWords(locale);
  if (kind === 'team') return labels.join(', ');
  return kind === 'severities' ? severitiesNamed(labels) : contractsNamed(labels);
}

const isOpen = ({ spans }: Service) => spans.length > 0;
