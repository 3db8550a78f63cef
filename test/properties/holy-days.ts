import type { Calendar } from '#/domain/time/calendar.ts';

/** Days from 22 March to Easter Sunday for each golden number, by the tables of the Gregorian reform. */
export function easterByTables(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const skippedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - skippedLeapYears - 10;
  let epact = (11 * golden + 20 + moonCorrection - skippedLeapYears) % 30;
  if (epact < 0) epact += 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let fullMoon = 44 - epact;
  if (fullMoon < 21) fullMoon += 30;
  const day = fullMoon + 7 - ((sunday + fullMoon) % 7);
  return isoAfter(`${year}-03-01`, day - 1);
}

/** Knuth's tables count days of March; an ISO date so many days after another. */
export const isoAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const FIXED_NATIONAL: readonly (readonly [monthDay: string, since: number])[] = [
  ['01-01', 0],
  ['04-21', 0],
  ['05-01', 0],
  ['09-07', 0],
  ['10-12', 1980],
  ['11-02', 0],
  ['11-15', 0],
  ['11-20', 2024],
  ['12-25', 0],
];

/** The law's days, and Good Friday. */
export function isNational(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return (
    FIXED_NATIONAL.some(([day, since]) => date.endsWith(day) && year >= since) ||
    date === isoAfter(easterByTables(year), -2)
  );
}

/** Whether a team keeps the date as a holiday. */
export function isHoliday({ closedOn, holidays }: Calendar, date: string): boolean {
  if (closedOn.includes('national') && isNational(date)) return true;
  const year = Number(date.slice(0, 4));
  return holidays.some(({ kind, on, since = 0, until = 9_999 }) => {
    if (!closedOn.includes(kind) || year < since || year > until) return false;
    if ('date' in on) return on.date === date;
    if ('easter' in on) return isoAfter(easterByTables(year), on.easter) === date;
    return date.slice(5) === [on.month, on.day].map((part) => String(part).padStart(2, '0')).join('-');
  });
}
