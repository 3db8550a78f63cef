import { describe, expect, it } from 'vitest';
import type { DeskRow } from '../../shared/shapes.ts';
import { steadyRows } from './steady-rows.ts';

const row = (number: string, revision = 1): DeskRow => ({
  number,
  subject: '',
  company: '',
  requester: '',
  assignee: null,
  product: '',
  state: { id: 'new', label: '' },
  justification: null,
  severity: { id: 'alta', label: '', rank: 0, of: 4, because: null },
  openedAt: '',
  changedAt: '',
  lastEntry: '',
  lastEntryBy: 'customer',
  due: { at: null, state: 'none', minutesLeft: null, words: '' },
  answerUntil: null,
  revision,
  called: false,
});

const rows = (...numbers: string[]) => numbers.map((number) => row(number));
const order = (shown: DeskRow[], fresh: DeskRow[]) =>
  steadyRows(shown, fresh).rows.map(({ row: { number } }) => number);

describe('the list under the cursor', () => {
  it('keeps its order and tells how many came', () => {
    const list = steadyRows(rows('1', '2', '3'), rows('9', '3', '8', '1', '2'));
    expect(list.rows.map(({ row: { number } }) => number)).toEqual(['1', '2', '3']);
    expect(list.arrived).toBe(2);
  });

  it('shows what changed in a row', () => {
    expect(steadyRows(rows('1'), [row('1', 5)]).rows[0]?.row.revision).toBe(5);
  });

  it('keeps a row that left, marked, where it was', () => {
    expect(steadyRows(rows('1', '2'), rows('2')).rows[0]).toMatchObject({ gone: true, row: { number: '1' } });
  });

  it('grows at its end when more is asked', () => {
    expect(order(rows('1', '2'), rows('1', '2', '3', '4'))).toEqual(['1', '2', '3', '4']);
  });
});
