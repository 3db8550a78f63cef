import { expect, it } from 'vitest';
import { tracesOf } from './traces.ts';

it('counts what goes and what stays, by kind, and what is no table not at all', () => {
  const { goes, stays } = tracesOf({
    person: [{}],
    passkey: [{}, {}],
    session: [{}],
    ticket: [{}],
    ticket_event: [{}, {}],
    secrets: { password_set: true },
  });
  expect(goes.filter(({ count }) => count > 0)).toEqual([
    { kind: 'identity', count: 1 },
    { kind: 'access', count: 3 },
  ]);
  expect(stays.filter(({ count }) => count > 0)).toEqual([{ kind: 'tickets', count: 3 }]);
});
