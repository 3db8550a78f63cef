import type { LocalDate } from '#/domain/time/instant.ts';
import { written, wrong } from './section.ts';

/** A date of the calendar, `2026-04-20`. */
export const date = written<LocalDate>((text) =>
  isDate(text)
    ? { value: text }
    : wrong(
        `“${text}” não é uma data do calendário; escreva ano-mês-dia, como em 2026-04-20`,
        `“${text}” is not a date of the calendar; write year-month-day, as in 2026-04-20`,
      ),
);

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
