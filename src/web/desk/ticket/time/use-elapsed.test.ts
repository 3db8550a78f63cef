import { expect, it } from 'vitest';
import { asClock, asMinutes } from './use-elapsed.ts';

it.for([
  [0, '0:00', 1],
  [9, '0:09', 1],
  [309, '5:09', 6],
  [3909, '1:05:09', 66],
  [5400, '1:30:00', 90],
] as const)('%d seconds are %s, and %d minutes', ([seconds, clock, minutes]) => {
  expect([asClock(seconds), asMinutes(seconds)]).toEqual([clock, minutes]);
});
