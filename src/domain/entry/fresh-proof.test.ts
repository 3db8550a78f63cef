import { describe, expect, it } from 'vitest';
import { isFresh } from './fresh-proof.ts';

const NOW = 1_800_000_000_000;
const minutes = (count: number) => count * 60_000;

describe('a proof of who somebody is', () => {
  it.for([
    ['just now', NOW, true],
    ['ten minutes ago', NOW - minutes(10), true],
    ['a moment longer ago', NOW - minutes(10) - 1, false],
    ['a day ago', NOW - minutes(1_440), false],
    ['on another machine, whose clock is a little ahead', NOW + minutes(1), true],
    ['never', null, false],
    ['of somebody who came by a link', undefined, false],
  ] as const)('given %s', ([, at, fresh]) => expect(isFresh(at, NOW)).toBe(fresh));
});
