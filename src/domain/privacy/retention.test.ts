import { expect, it } from 'vitest';
import { isAtLeast, keptSince, readPeriod } from './retention.ts';

const zone = 'America/Sao_Paulo';
const at = (text: string) => Date.parse(`${text}-03:00`);

it.each([
  ['2026-08-31T03:00:00', '6 months', '2026-02-28T03:00:00'],
  ['2028-02-29T03:00:00', '5 years', '2023-02-28T03:00:00'],
  ['2026-03-02T03:00:00', '30 days', '2026-01-31T03:00:00'],
  ['2026-03-02T03:00:00', '1 day', '2026-03-01T03:00:00'],
])('at %s what is kept for %s is kept since %s', (now, written, since) => {
  const period = readPeriod(written);
  expect(period && keptSince(at(now), period, zone)).toBe(at(since));
});

it.each(['6', 'months', '0 days', '6 meses', '1.5 years', '-3 days'])('“%s” is no period', (text) => {
  expect(readPeriod(text)).toBeUndefined();
});

it.each([
  ['5 months', false],
  ['6 months', true],
  ['180 days', false],
  ['186 days', true],
  ['1 year', true],
])('%s is six months at least: %s', (text, is) => {
  const period = readPeriod(text);
  expect(period && isAtLeast(period, 6)).toBe(is);
});
