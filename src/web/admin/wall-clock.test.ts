import { expect, it } from 'vitest';
import { formatsOf } from '../shared/format.ts';
import { dateAfter, instantAt } from './wall-clock.ts';

it.for([
  ['America/Sao_Paulo', '2026-03-12', '00:00', '2026-03-12T03:00:00.000Z'],
  ['America/Manaus', '2026-03-12', '09:30', '2026-03-12T13:30:00.000Z'],
  ['Europe/Lisbon', '2026-07-01', '09:00', '2026-07-01T08:00:00.000Z'],
  ['Europe/Lisbon', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
] as const)('in %s the clocks show %s %s at %s', ([zone, date, time, instant]) => {
  expect(instantAt(date, time, formatsOf('pt-BR', zone))).toBe(instant);
});

it('a year is typed digit by digit: each date on the way is one, or none', () => {
  const formats = formatsOf('pt-BR', 'America/Sao_Paulo');
  for (const year of ['0002', '0020', '0202', '2027'])
    expect(instantAt(`${year}-01-04`, '00:00', formats)).toMatch(`${year}-01-04T03:`);
  for (const date of ['', '20270-01-04']) expect(instantAt(date, '00:00', formats)).toBeUndefined();
});

it('tomorrow is tomorrow of the vendor, not of Greenwich', () => {
  const formats = formatsOf('pt-BR', 'America/Sao_Paulo');
  expect(dateAfter(new Date('2026-03-01T01:00:00Z'), 1, formats)).toBe('2026-03-01');
});
