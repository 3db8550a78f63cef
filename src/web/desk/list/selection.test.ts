import { expect, it } from 'vitest';
import { between } from './selection.ts';

const SHOWN = ['1', '2', '3', '4'];

it.for([
  ['downwards', '2', '4', ['2', '3', '4']],
  ['upwards', '4', '2', ['2', '3', '4']],
  ['one alone', '3', '3', ['3']],
  ['from a row that has left', '9', '2', ['2']],
] as const)('reaches %s', ([, one, other, expected]) => {
  expect(between(SHOWN, one, other)).toEqual(expected);
});
