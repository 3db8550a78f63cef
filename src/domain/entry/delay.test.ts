import { describe, expect, it } from 'vitest';
import { waitUntil, type Tries } from './delay.ts';
import { placeOf, plainAddress } from './place.ts';

const SECOND = 1_000;
const NOW = 1_000_000_000;
const none: Tries = { failures: 0, lastAt: null };
const failed = (failures: number, ago = 0): Tries => ({ failures, lastAt: NOW - ago });
const seconds = (pair: Tries, place: Tries, isKnown = false) => {
  const until = waitUntil(pair, place, isKnown, NOW);
  return until === undefined ? 0 : (until - NOW) / SECOND;
};

describe('after failures one waits', () => {
  it('for an address from one place: nothing for five, then twice as long each time, fifteen minutes at most', () => {
    const waits = [1, 4, 5, 6, 7, 8, 10, 11, 50, 1_000].map((count) => seconds(failed(count), none));
    expect(waits).toEqual([0, 0, 15, 30, 60, 120, 480, 900, 900, 900]);
  });

  it('for a place that fails with many addresses: after twenty, unless she entered from there before', () => {
    expect([19, 20, 24, 28, 100].map((count) => seconds(none, failed(count)))).toEqual([0, 15, 30, 60, 900]);
    expect(seconds(none, failed(100), true)).toBe(0);
    expect(seconds(failed(6), failed(100), true)).toBe(30);
  });

  it('no longer than that, and nothing once it is over or a day has passed', () => {
    expect(seconds(failed(5, 14 * SECOND), none)).toBe(1);
    expect(seconds(failed(5, 15 * SECOND), none)).toBe(0);
    expect(seconds(failed(1_000, 86_400_001), none)).toBe(0);
  });
});

describe('a place', () => {
  it.for([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '::1'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('%s is %s', ([address, place]) => {
    expect(placeOf(address ?? '')).toBe(place);
  });
});

it.for([
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['10.0.0.7', '10.0.0.7'],
  ['2001:db8::1', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
] as const)('%s is written down as %s', ([address, plain]) => {
  expect(plainAddress(address)).toBe(plain);
});
