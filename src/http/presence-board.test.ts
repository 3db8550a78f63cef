import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makePresenceBoard, type Here } from './presence-board.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const marina = { number: '1', person: 'm', name: 'Marina' };
const names = ({ people }: Here) => people.map(({ name, isWriting }) => `${name}${isWriting ? '…' : ''}`);

it('tells who is here, who writes, and who is gone; the same again is not told', () => {
  const told: string[][] = [];
  const board = makePresenceBoard((here) => void told.push(names(here)), 15_000);
  board.heard({ ...marina, doing: 'looking' });
  board.heard({ ...marina, doing: 'looking' });
  board.heard({ number: '1', person: 'p', name: 'Paulo', doing: 'writing' });
  board.heard({ ...marina, doing: 'leaving' });
  expect(told).toEqual([['Marina'], ['Marina', 'Paulo…'], ['Paulo…']]);
});

it('who is not heard of for fifteen seconds is gone, and each beat begins them anew', () => {
  const told: string[][] = [];
  const board = makePresenceBoard((here) => void told.push(names(here)));
  board.heard({ ...marina, doing: 'looking' });
  vi.advanceTimersByTime(14_000);
  board.heard({ ...marina, doing: 'looking' });
  vi.advanceTimersByTime(14_999);
  expect(told).toEqual([['Marina']]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([['Marina'], []]);
});
