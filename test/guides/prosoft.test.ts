import { describe, expect, it } from 'vitest';
import { isOpen, offset, opensNext, seen, shipped } from './shipped.ts';

const prosoft = shipped('prosoft');

const extension = (rest: string) =>
  shipped('prosoft', [
    'overrides: []',
    `overrides: [{ name: IRPF, from: "2026-03-23", to: "2026-04-03", hours: "08:00-20:00"${rest} }]`,
  ]);

describe('hours of the departments', () => {
  it.for([
    ['PRO-094', 'suporte', '2026-03-02 08:29', false],
    ['PRO-094', 'suporte', '2026-03-02 08:30', true],
    ['PRO-094', 'suporte', '2026-03-02 12:30', true],
    ['PRO-094', 'suporte', '2026-03-02 17:29', true],
    ['PRO-094', 'suporte', '2026-03-02 17:30', false],
    ['PRO-094', 'suporte', '2026-03-01 10:00', false],
    ['PRO-095', 'suporte', '2026-04-21 10:00', false],
    ['PRO-095', 'suporte', '2026-04-03 10:00', false],
    ['PRO-095', 'suporte', '2026-07-09 10:00', true],
    ['PRO-095', 'suporte', '2026-02-17 10:00', true],
    ['PRO-112', 'sac', '2026-03-02 17:29', true],
    ['PRO-112', 'sac', '2026-03-02 17:31', false],
    ['PRO-112', 'sac', '2026-03-02 08:29', false],
    ['PRO-113', 'sac', '2026-05-01 10:00', false],
    ['PRO-113', 'sac', '2026-11-20 10:00', false],
    ['PRO-118 B-27', 'comercial', '2026-03-02 17:35', true],
    ['PRO-118 B-27', 'comercial', '2026-03-02 17:40', false],
    ['PRO-118', 'comercial', '2026-03-02 08:30', true],
    ['PRO-119', 'comercial', '2026-09-07 10:00', false],
    ['PRO-119', 'comercial', '2026-12-25 10:00', false],
    ['PRO-126', 'financeiro', '2026-03-02 08:10', true],
    ['PRO-126', 'suporte', '2026-03-02 08:10', false],
    ['PRO-126', 'financeiro', '2026-03-02 17:30', false],
    ['PRO-127', 'financeiro', '2026-10-12 10:00', false],
    ['PRO-132', 'prime', '2026-03-02 17:45', false],
    ['PRO-132', 'prime', '2026-03-02 08:30', true],
    ['PRO-132', 'prime', '2026-03-02 17:29', true],
    ['PRO-132', 'prime', '2026-03-02 17:30', false],
    ['PRO-133', 'prime', '2026-04-21 10:00', false],
  ] as const)('%s: %s at %s, open: %s', ([, team, time, open]) => {
    expect(isOpen(prosoft, team, time)).toBe(open);
  });

  it.for([
    ['PRO-095', 'suporte', '2026-04-21 10:00', '2026-04-22 08:30'],
    ['PRO-095', 'suporte', '2026-12-31 17:30', '2027-01-04 08:30'],
    ['PRO-113', 'sac', '2026-05-01 10:00', '2026-05-04 08:30'],
    ['PRO-119', 'comercial', '2026-09-07 10:00', '2026-09-08 08:30'],
    ['PRO-127', 'financeiro', '2026-10-12 10:00', '2026-10-13 08:00'],
    ['PRO-133', 'prime', '2026-04-21 10:00', '2026-04-22 08:30'],
  ] as const)('%s: %s closed at %s opens %s', ([, team, time, opening]) => {
    expect(opensNext(prosoft, team, time)).toBe(opening);
  });

  it('PRO-096: a seasonal extension opens earlier and later, but no holiday unless it says so', () => {
    const season = extension('');
    expect(isOpen(season, 'suporte', '2026-03-24 19:00')).toBe(true);
    expect(isOpen(season, 'suporte', '2026-04-02 08:00')).toBe(true);
    expect(isOpen(season, 'suporte', '2026-04-06 08:00')).toBe(false);
    expect(isOpen(season, 'sac', '2026-03-24 19:00')).toBe(false);
    expect(isOpen(season, 'suporte', '2026-04-03 10:00')).toBe(false);
    expect(isOpen(extension(', on_holidays: true'), 'suporte', '2026-04-03 10:00')).toBe(true);
  });
});

const attempts = (...times: string[]) => [
  { opened: '2026-03-02 08:40' },
  { escalated: '2026-03-02 09:00', reason: 'Causa não identificada.' },
  ...times.map((contact_attempted) => ({ contact_attempted, outcome: 'not_reached' })),
];

describe('contact attempts of level 2', () => {
  const counted = (...times: string[]) => seen(prosoft, attempts(...times)).timeline.ticket?.attempts.length;

  it.for([
    [['2026-03-02 09:40', '2026-03-02 15:00'], 1],
    [['2026-03-02 09:40', '2026-03-03 09:00'], 1],
    [['2026-03-02 09:40', '2026-03-03 11:59'], 1],
    [['2026-03-02 09:40', '2026-03-03 12:00'], 2],
    [['2026-03-02 09:40', '2026-03-03 15:00'], 2],
    [['2026-03-02 15:00', '2026-03-03 09:00'], 2],
    [['2026-03-02 15:00', '2026-03-03 15:30'], 1],
    [['2026-03-06 15:00', '2026-03-09 08:30'], 2],
    [['2026-04-20 09:40', '2026-04-22 15:00'], 2],
    [['2026-12-31 15:00', '2027-01-04 09:00'], 2],
    [['2026-03-02 09:40', '2026-03-03 15:00', '2026-03-03 16:00'], 2],
    [['2026-03-02 09:40', '2026-03-03 15:00', '2026-03-04 15:00'], 2],
    [['2026-03-02 09:40', '2026-03-02 15:00', '2026-03-03 09:00', '2026-03-03 15:00'], 2],
  ] as const)('B-26 PRO-054: of %j, %i count', ([times, count]) => {
    expect(counted(...times)).toBe(count);
  });

  it('PRO-054: an attempt that does not count is refused, with the earliest that would', () => {
    const { timeline, refused } = seen(prosoft, attempts('2026-03-02 09:40', '2026-03-02 15:00'));
    expect(refused).toBe('contact/too-early');
    expect(offset(Number(timeline.refusals[0]?.facts['earliest']))).toBe('2026-03-03T12:00:00-03:00');
  });

  it.for([
    ['2026-03-02 09:40', '2026-03-03 15:00', '2026-03-04 09:00'],
    ['2026-03-02 15:00', '2026-03-03 09:00', '2026-03-04 17:00'],
    ['2026-12-30 09:00', '2026-12-31 15:00', '2027-01-04 09:00'],
  ] as const)('PRO-055: after %s, %s and %s the ticket is finished', (times) => {
    const result = seen(prosoft, attempts(...times));
    expect(result).toMatchObject({ state: 'closed', refused: 'none' });
    expect(result.timeline.ticket?.closedAs).toBe('customer_not_reached');
    expect(seen(prosoft, attempts(...times.slice(0, 2)))).toMatchObject({ state: 'new' });
  });

  it('PRO-055: whoever was reached is not given up', () => {
    const given = [
      ...attempts('2026-03-02 09:40', '2026-03-03 15:00'),
      { contact_attempted: '2026-03-04 09:00', outcome: 'reached' },
      { contact_attempted: '2026-03-05 15:00', outcome: 'not_reached' },
    ];
    expect(seen(prosoft, given)).toMatchObject({ state: 'new', refused: 'none' });
  });

  it('PRO-055: no attempt is made on a finished ticket', () => {
    const given = attempts('2026-03-02 09:40', '2026-03-03 15:00', '2026-03-04 09:00', '2026-03-05 15:00');
    expect(seen(prosoft, given)).toMatchObject({ state: 'closed', refused: 'ticket/closed' });
  });
});

describe('no promise is invented', () => {
  it('B-32: what is solved is closed, nothing is due, and the queue time is measured', () => {
    const given = [
      { opened: '2026-03-02 09:00' },
      { taken: '2026-03-02 09:12' },
      { solved: '2026-03-02 10:00' },
    ];
    expect(seen(prosoft, given)).toMatchObject({
      state: 'closed',
      tab: 'Finalizados',
      support_due: 'none',
      response_due: 'none',
      acceptance_ends: 'none',
    });
    const response = seen(prosoft, given).timeline.clocks.find(({ name }) => name === 'response');
    expect(response?.consumed).toBe(12 * 60_000);
    expect(prosoft.acceptance).toBeUndefined();
  });
});
