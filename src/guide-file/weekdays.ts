import { nearest } from '#/domain/text/nearest.ts';
import { wrong, type Read } from './section.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** ISO weekdays (1 = Monday) of a key: `sat`, `mon-fri` or `mon,wed,fri`. */
export function readWeekdays(key: string): Read<number[]> {
  const days: number[] = [];
  for (const part of key.split(',')) {
    const [from = '', to = from, ...rest] = part.trim().split('-');
    const first = WEEKDAYS.findIndex((day) => day === from.trim());
    const last = WEEKDAYS.findIndex((day) => day === to.trim());
    if (first < 0 || last < 0 || rest.length > 0) return unknownDay(key, first < 0 ? from.trim() : to.trim());
    if (last < first)
      return wrong(
        `“${key}” está ao contrário; a semana vai de mon a sun: escreva mon-fri, ou uma lista como sat,sun`,
        `“${key}” runs backwards; the week goes from mon to sun: write mon-fri, or a list such as sat,sun`,
      );
    for (let day = first; day <= last; day++) days.push(day + 1);
  }
  return { value: days };
}

/** The key's name of an ISO weekday. */
export const weekdayName = (weekday: number) => WEEKDAYS[weekday - 1] ?? '';

const IN_PORTUGUESE: Readonly<Record<string, string>> = {
  seg: 'mon',
  ter: 'tue',
  qua: 'wed',
  qui: 'thu',
  sex: 'fri',
  sab: 'sat',
  dom: 'sun',
};

function unknownDay(key: string, day: string) {
  const meant = IN_PORTUGUESE[day.slice(0, 3).toLowerCase()] ?? nearest(day, WEEKDAYS);
  const list = WEEKDAYS.join(', ');
  return meant
    ? wrong(
        `dia desconhecido em “${key}”: “${day}”; você quis dizer “${meant}”?`,
        `unknown day in “${key}”: “${day}”; did you mean “${meant}”?`,
      )
    : wrong(
        `dia desconhecido em “${key}”: “${day}”; escreva um destes: ${list}, ou um intervalo como mon-fri`,
        `unknown day in “${key}”: “${day}”; write one of: ${list}, or a range such as mon-fri`,
      );
}
