import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterPlus, nationalHolidays } from '#/domain/time/holidays-br.ts';
import { easterByTables, isNational, isoAfter } from './holy-days.ts';
import { runs } from './runs.ts';

const FIRST = 1990;
const LAST = 2060;
const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);

/** That package calls the Sundays of elections public holidays; the law gives nobody the day off for them. */
const NOT_HOLIDAYS = new Set(['Dia de Eleição']);

describe('the national holidays of Brazil', () => {
  it('are those of date-holidays in every year from 1990 to 2060, but for its election Sundays', () => {
    const theirs = new Holidays('BR');
    const datesOf = (year: number) =>
      theirs
        .getHolidays(year)
        .filter(({ type, name }) => type === 'public' && !NOT_HOLIDAYS.has(name))
        .map(({ date }) => date.slice(5, 10));
    const ours = YEARS.map((year) => [year, [...nationalHolidays(year).keys()].toSorted()]);
    expect(ours).toEqual(YEARS.map((year) => [year, [...new Set(datesOf(year))].toSorted()]));
  });

  it('are those of the law, day by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), fc.nat({ max: 364 }), (year, day) => {
        const date = isoAfter(`${year}-01-01`, day);
        expect(nationalHolidays(year).has(date.slice(5))).toBe(isNational(date));
      }),
      runs(3_000),
    );
  });

  it('leave Carnival, Ash Wednesday and Corpus Christi to guides', () => {
    const days = nationalHolidays(2026);
    expect(['02-16', '02-17', '02-18', '06-04', '10-28'].filter((day) => days.has(day))).toEqual([]);
  });
});

describe('Easter', () => {
  it('is the Sunday of the tables of the Gregorian reform, from the first year to 4999', () => {
    const years = Array.from({ length: 5_000 - 1_583 }, (_, i) => 1_583 + i);
    const wrong = years.filter((year) => easterPlus(year, 0).toString() !== easterByTables(year));
    expect(wrong).toEqual([]);
  });

  it.for(['1818-03-22', '1943-04-25', '2019-04-21', '2024-03-31', '2026-04-05', '2038-04-25', '2285-03-22'])(
    'was or will be on %s',
    (date) => {
      expect(easterPlus(Number(date.slice(0, 4)), 0).toString()).toBe(date);
    },
  );
});
