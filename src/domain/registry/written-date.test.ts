import { expect, it } from 'vitest';
import { readDate } from './written-date.ts';

it.for([
  ['31/12/2026', '2026-12-31'],
  ['1/3/2026', '2026-03-01'],
  ['2026-12-31', '2026-12-31'],
  ['29/02/2028', '2028-02-29'],
  ['29/02/2026', undefined],
  ['31/04/2026', undefined],
  ['12/31/2026', undefined],
  ['2026-2-3', undefined],
  ['amanhã', undefined],
  ['', undefined],
] as const)('%s is %s', ([written, date]) => {
  expect(readDate(written)).toBe(date);
});
