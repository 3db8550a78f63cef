/** National holidays of Brazil, computed for any year. */

interface Fixed {
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly since: number;
}

// Lei 662/1949 (changed by Lei 10.607/2002), Lei 6.802/1980 and Lei 14.759/2023.
const FIXED: readonly Fixed[] = [
  { month: 1, day: 1, name: 'Confraternização Universal', since: 1949 },
  { month: 4, day: 21, name: 'Tiradentes', since: 1949 },
  { month: 5, day: 1, name: 'Dia do Trabalho', since: 1949 },
  { month: 9, day: 7, name: 'Independência do Brasil', since: 1949 },
  { month: 10, day: 12, name: 'Nossa Senhora Aparecida', since: 1980 },
  { month: 11, day: 2, name: 'Finados', since: 1949 },
  { month: 11, day: 15, name: 'Proclamação da República', since: 1949 },
  { month: 11, day: 20, name: 'Dia da Consciência Negra', since: 2024 },
  { month: 12, day: 25, name: 'Natal', since: 1949 },
];

/**
 * Names of the national holidays of a year by `MM-DD`.
 * Good Friday is kept as national by long use (Lei 9.093/1995, art. 2); Carnival and Corpus Christi are not.
 */
export function nationalHolidays(year: number): ReadonlyMap<string, string> {
  const days = FIXED.filter(({ since }) => year >= since).map(
    ({ month, day, name }) => [monthDay(month, day), name] as const,
  );
  return new Map([...days, [easterPlus(year, -2).toString().slice(5), 'Sexta-feira Santa']]);
}

/** The date so many days from Easter Sunday, by the Gregorian rule (anonymous algorithm, Meeus 1991). */
export function easterPlus(year: number, days: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 }).add({ days });
}

export const monthDay = (month: number, day: number) =>
  `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
