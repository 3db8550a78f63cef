import { z } from 'zod';
import type { Override, Span } from '#/domain/time/calendar.ts';
import { date } from './date.ts';
import { say, section, words, written } from './section.ts';
import { readSpans } from './spans.ts';

const spans = written<Span[]>((text) => (text === 'closed' ? { value: [] } : readSpans(text)));

/** Dated exceptions to the week: `{ name, from, to, hours: "08:00-20:00" }` or `{ name, on, hours: closed }`. */
export const overrides = z
  .array(
    section({
      name: words,
      on: date.optional(),
      from: date.optional(),
      to: date.optional(),
      hours: spans,
      on_holidays: z.boolean().default(false),
    }).transform(({ name, on, from = on, to = on, hours, on_holidays }, context): Override => {
      const report = (key: string, pt: string, en: string) =>
        context.addIssue({ code: 'custom', path: [key], message: say({ pt, en }) });
      if (from === undefined || to === undefined)
        report(
          from === undefined ? 'from' : 'to',
          `“${name}” não diz quando vale; escreva on: "2026-12-24", ou from: e to: com a primeira e a última data`,
          `“${name}” does not say when it holds; write on: "2026-12-24", or from: and to: with first and last date`,
        );
      else if (to < from)
        report(
          'to',
          `“${name}” termina em ${to}, antes de começar em ${from}; troque as datas`,
          `“${name}” ends on ${to}, before it begins on ${from}; swap the dates`,
        );
      return { name, from: from ?? '', to: to ?? '', spans: hours, onHolidays: on_holidays };
    }),
  )
  .default([]);
