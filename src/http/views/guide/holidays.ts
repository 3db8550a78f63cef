import type { z } from 'zod';
import type { Guide } from '#/domain/guide/guide.ts';
import { specialDays } from '#/domain/guide/special-days.ts';
import type { guideHolidays } from '#/http/shapes/guide.ts';
import { closedInWords, holidaysTable, nameOf, openInWords } from '#/text/guide/holidays.ts';
import { shortSpans } from '#/text/guide/week.ts';
import type { Locale } from '#/text/locale.ts';
import { viewBlock } from './published.ts';

/** The page of holidays and on-call duty of a year (TRG-200). */
export const viewHolidays = (guide: Guide, year: number, locale: Locale): z.infer<typeof guideHolidays> => ({
  year,
  days: specialDays(guide, year).map((day) => ({
    from: day.from,
    to: day.to,
    name: day.name,
    kind: day.kind,
    open: openInWords(day, locale),
    closed: closedInWords(day, locale),
    service: day.service.map(({ who, spans, onCall }) => ({
      who: who.kind,
      id: who.id,
      label: nameOf(who, locale),
      hours: shortSpans(spans),
      onCall: shortSpans(onCall),
    })),
  })),
  table: viewBlock(holidaysTable(guide, year, locale)),
});
