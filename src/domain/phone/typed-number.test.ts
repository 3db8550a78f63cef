import { expect, it } from 'vitest';
import { numberOfKeys } from './typed-number.ts';

it.for([
  ['random', 8, '40182736', '40182736'],
  ['random', 8, '4018 2736', '40182736'],
  ['random', 8, '4018273', undefined],
  ['year_month', 4, '2017090493', '201709/0493'],
  ['year_month', 4, '20170904', undefined],
  ['sequence', 6, '000123', '000123'],
] as const)('TRG-125: a %s number of %s digits from the keys %s is %s', ([kind, digits, keys, number]) => {
  expect(numberOfKeys({ kind, digits }, keys)).toBe(number);
});
