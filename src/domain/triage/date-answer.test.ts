import { describe, expect, it } from 'vitest';
import type { Question } from '#/domain/guide/guide.ts';
import { chosenByDate } from './date-answer.ts';

const question: Question = {
  id: 'vence',
  required: false,
  label: 'Quando vence?',
  answers: [
    { id: 'logo', label: 'Logo' },
    { id: 'depois', label: 'Depois' },
  ],
  dateBands: [{ answer: 'logo', upTo: 5 }, { answer: 'depois' }],
};

describe('TTL-098: a date chooses the answer by the days left', () => {
  it.each([
    ['2026-03-10', '2026-03-13', 'logo'],
    ['2026-03-02', '2026-03-13', 'depois'],
    ['2026-03-08', '2026-03-13', 'logo'],
    ['2026-03-07', '2026-03-13', 'depois'],
    ['2026-12-29', '2027-01-03', 'logo'],
    ['2028-02-25', '2028-03-01', 'logo'],
    ['2026-03-14', '2026-03-13', 'logo'],
    ['2026-03-10', '2026-02-30', undefined],
    ['2026-03-10', 'logo', undefined],
  ])('opened on %s, due on %s: %s', (openedOn, due, answer) =>
    expect(chosenByDate([question], 'vence', due, openedOn)).toBe(answer),
  );
});
