import { expect, it } from 'vitest';
import { isToConfirm } from './confirmation.ts';

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('America/Sao_Paulo').epochMilliseconds;
const asked = (
  confirmed: string | null,
  now: string,
  months: number | undefined = 12,
  phone = '(11) 3790-0100',
) =>
  isToConfirm(
    { phone, phoneConfirmedAt: confirmed === null ? null : at(confirmed), createdAt: at('2020-01-01T09:00') },
    months,
    at(now),
    'America/Sao_Paulo',
  );

it.for<[string | null, string, boolean]>([
  ['2025-03-01T10:00', '2026-03-02T09:00', true],
  ['2025-03-02T09:00', '2026-03-02T09:00', false],
  ['2025-03-02T08:59', '2026-03-02T09:00', true],
  ['2025-03-03T10:00', '2026-03-02T09:00', false],
  ['2024-02-29T09:00', '2025-02-28T09:01', true],
  [null, '2026-03-02T09:00', true],
])('PRO-056: confirmed at %s, on %s: %s', ([confirmed, now, expected]) => {
  expect(asked(confirmed, now)).toBe(expected);
});

it('PRO-056: nobody is asked for a telephone nobody knows', () => {
  expect(asked(null, '2026-03-02T09:00', 12, '')).toBe(false);
});

it('where the guide sets no time nobody is asked', () => {
  expect(
    isToConfirm(
      { phone: '(11) 3790-0100', phoneConfirmedAt: null, createdAt: 0 },
      undefined,
      at('2026-03-02T09:00'),
      'UTC',
    ),
  ).toBe(false);
});
