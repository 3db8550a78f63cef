import { expect, it } from 'vitest';
import type { Releases } from '#/domain/guide/release.ts';
import { isUnsupported } from './version.ts';

const releases: Releases = { current: '12.5', supported: ['12.5', '12.2.7'], open: ['12.6'], windows: [] };

it.for([
  ['12.3', true],
  ['12.4.9', true],
  ['v 11', true],
  ['12.2', true],
  ['12.2.7', false],
  ['12.5', false],
  ['12.5.0', false],
  ['12.5.3', false],
  ['12.6.1', false],
  ['13.0', false],
  ['12.10', false],
  ['', false],
  ['a mais nova', false],
] as const)('TTL-136: with 12.5 current, “%s” is unsupported: %s', ([stated, expected]) => {
  expect(isUnsupported(releases, stated)).toBe(expected);
});
