import { expect, it } from 'vitest';
import { requestDueOn } from './request.ts';

it.each([
  ['2026-03-02T12:00:00Z', '2026-03-17'],
  // Still the second of March on the vendor's wall.
  ['2026-03-03T02:59:00Z', '2026-03-17'],
  ['2026-03-03T03:00:00Z', '2026-03-18'],
  ['2026-12-20T15:00:00Z', '2027-01-04'],
])('what is asked at %s is answered by %s', (asked, due) => {
  expect(requestDueOn(Date.parse(asked), 'America/Sao_Paulo')).toBe(due);
});
