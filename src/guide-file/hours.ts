import { z } from 'zod';
import type { Span, Week } from '#/domain/time/calendar.ts';
import type { Words } from './problem.ts';
import { say } from './section.ts';
import { readSpans } from './spans.ts';
import { readWeekdays, weekdayName } from './weekdays.ts';

/** Hours of a week: `{ mon-fri: "07:00-19:00", sat: "09:00-15:00" }`. Days left out are closed. */
export const hours = z.record(z.string(), z.string()).transform((written, context): Week => {
  const week: Record<number, readonly Span[]> = {};
  const report = (key: string, words: Words) =>
    context.addIssue({ code: 'custom', path: [key], message: say(words) });
  for (const [key, text] of Object.entries(written)) {
    const days = readWeekdays(key);
    const spans = readSpans(text);
    if ('wrong' in days) report(key, days.wrong);
    else if ('wrong' in spans) report(key, spans.wrong);
    else
      for (const day of days.value)
        if (week[day]) report(key, twice(weekdayName(day)));
        else week[day] = spans.value;
  }
  return week;
});

const twice = (day: string): Words => ({
  pt: `o dia “${day}” já tem horário acima; escreva todos os intervalos do dia numa linha só`,
  en: `the day “${day}” already has hours above; write all spans of a day on one line`,
});
