import { describe, expect, it } from 'vitest';
import { holidayOn } from '#/domain/time/day.ts';
import { calendar, isOnCall, isOpen, opensNext, seen, shipped } from './shipped.ts';

const totvs = shipped('totvs');

/** Ledger row, team, local time, whether the team serves then. */
const HOURS = [
  ['TRG-201', 'cst', '2026-03-02 07:59', false],
  ['TRG-201', 'cst', '2026-03-02 08:00', true],
  ['TRG-201', 'cst', '2026-03-02 11:59', true],
  ['TRG-201', 'cst', '2026-03-02 12:45', false],
  ['TRG-201', 'cst', '2026-03-02 13:30', true],
  ['TRG-201', 'cst', '2026-03-02 18:00', false],
  ['TRG-201', 'cst', '2026-03-07 10:00', false],
  ['TRG-201 B-14', 'cst', '2026-07-09 10:00', false],
  ['TRG-201 B-14', 'cst', '2026-06-04 10:00', false],
  ['TRG-201', 'cst', '2026-11-20 10:00', false],
  ['TRG-201', 'cst', '2026-02-17 10:00', true],
  ['TRG-202', 'elearning', '2026-03-02 08:15', false],
  ['TRG-202', 'elearning', '2026-03-02 08:30', true],
  ['TRG-202', 'elearning', '2026-03-02 12:00', false],
  ['TRG-202', 'elearning', '2026-03-02 17:59', true],
  ['TRG-202 B-14', 'elearning', '2027-01-25 10:00', false],
  ['TRG-203', 'nuvem', '2026-12-25 03:00', true],
  ['TRG-203', 'nuvem', '2026-03-08 23:59', true],
  ['TRG-204', 'bpo', '2026-03-02 12:30', true],
  ['TRG-204', 'bpo', '2026-03-02 18:00', false],
  ['TRG-204 B-14', 'bpo', '2026-07-09 12:30', false],
  ['TRG-205', 'suporte', '2026-03-02 06:59', false],
  ['TRG-205', 'suporte', '2026-03-02 07:00', true],
  ['TRG-205', 'suporte', '2026-03-02 18:59', true],
  ['TRG-205', 'suporte', '2026-03-02 19:00', false],
  ['TRG-205', 'suporte', '2026-04-03 10:00', false],
  ['TRG-205', 'suporte', '2026-11-20 10:00', false],
  ['TRG-205', 'suporte', '2027-03-26 10:00', false],
  ['TRG-207 B-13', 'suporte', '2026-07-09 10:00', true],
  ['TRG-207 B-13', 'suporte', '2026-06-04 07:00', true],
  ['TRG-207 B-13', 'suporte', '2027-01-25 18:30', true],
  ['TRG-208', 'first', '2026-03-02 07:29', false],
  ['TRG-208', 'first', '2026-03-02 07:40', true],
  ['TRG-208', 'first', '2026-03-02 12:30', true],
  ['TRG-208', 'first', '2026-03-02 18:59', true],
  ['TRG-208', 'first', '2026-03-02 19:00', false],
  ['TRG-208 B-14', 'first', '2026-07-09 10:00', true],
  ['TRG-208 B-14', 'first', '2026-09-07 10:00', false],
  ['TRG-209', 'vitrine', '2026-03-07 08:59', false],
  ['TRG-209', 'vitrine', '2026-03-07 09:00', true],
  ['TRG-209', 'vitrine', '2026-03-07 14:59', true],
  ['TRG-209', 'vitrine', '2026-03-02 19:00', false],
  ['TRG-209', 'vitrine', '2026-03-07 15:00', false],
  ['TRG-209', 'vitrine', '2026-03-02 18:59', true],
  ['TRG-209', 'vitrine', '2026-03-02 07:59', false],
  ['TRG-209', 'vitrine', '2026-03-08 10:00', false],
  ['TRG-209 B-14', 'vitrine', '2026-07-09 10:00', true],
  ['TRG-209 B-14', 'vitrine', '2026-12-25 10:00', false],
  ['TRG-210', 'consultorio', '2026-03-02 18:30', true],
  ['TRG-210', 'consultorio', '2026-03-02 06:59', false],
  ['TRG-210', 'consultorio', '2026-03-02 07:00', true],
  ['TRG-210', 'consultorio', '2026-03-02 19:00', false],
  ['TRG-210 B-14', 'consultorio', '2026-07-09 10:00', true],
  ['TRG-210 B-14', 'consultorio', '2026-10-12 10:00', false],
  ['TRG-211', 'consultoria', '2026-03-02 17:59', true],
  ['TRG-211', 'consultoria', '2026-03-02 18:00', false],
  ['TRG-211 B-14', 'consultoria', '2026-07-09 10:00', false],
  ['TRG-212', 'prime', '2026-03-02 07:00', true],
  ['TRG-212', 'prime', '2026-03-06 18:59', true],
  ['TRG-212', 'prime', '2026-03-07 10:00', false],
  ['TRG-212', 'prime', '2026-03-01 10:00', false],
  ['TRG-212', 'prime', '2026-03-02 18:59', true],
  ['TRG-212', 'prime', '2026-03-02 19:00', false],
  ['TRG-212', 'prime', '2026-05-01 10:00', false],
  ['TRG-212', 'prime', '2026-03-02 06:59', false],
  ['TRG-213', 'prime', '2026-07-09 07:30', true],
  ['TRG-213', 'prime', '2026-07-09 18:59', true],
  ['TRG-213', 'prime', '2026-11-20 07:30', false],
  ['TRG-215', 'ouvidoria', '2026-03-02 17:29', true],
  ['TRG-215', 'ouvidoria', '2026-03-02 17:40', false],
  ['TRG-215', 'ouvidoria', '2026-03-02 12:15', false],
  ['TRG-215 B-14', 'ouvidoria', '2026-07-09 10:00', false],
] as const;

describe('hours of the teams', () => {
  it.for(HOURS)('%s: %s at %s, open: %s', ([, team, time, open]) => {
    expect(isOpen(totvs, team, time)).toBe(open);
  });

  it.for([
    ['TRG-201', 'cst', '2026-03-02 12:45', '2026-03-02 13:30'],
    ['TRG-201', 'cst', '2026-07-08 18:00', '2026-07-10 08:00'],
    ['TRG-202', 'elearning', '2026-03-02 08:15', '2026-03-02 08:30'],
    ['TRG-205', 'suporte', '2026-04-02 19:00', '2026-04-06 07:00'],
    ['TRG-209', 'vitrine', '2026-03-07 15:00', '2026-03-09 08:00'],
    ['TRG-215', 'ouvidoria', '2026-03-02 17:40', '2026-03-03 08:00'],
    ['TRG-215', 'ouvidoria', '2026-12-31 17:30', '2027-01-04 08:00'],
  ] as const)('%s: %s closed at %s opens %s', ([, team, time, opening]) => {
    expect(opensNext(totvs, team, time)).toBe(opening);
  });

  it('a ticket is served in the hours of its team', () => {
    const teams = [
      'suporte',
      'cst',
      'elearning',
      'cloud',
      'bpo',
      'first',
      'vitrine',
      'consultorio',
      'consultoria',
      'prime',
      'relacionamento',
      'cadastro',
      'ouvidoria',
    ];
    expect(totvs.teams.map(({ id }) => id)).toStrictEqual(teams);
    const due = teams.map(
      (team) => seen(totvs, [{ opened: '2026-07-09 05:00', severity: 'critica', team }])['support_due'],
    );
    expect(due).toStrictEqual([
      '2026-07-09 17:00', // suporte, 07:00 and ten hours
      '2026-07-13 09:30', // cst, 8 h 30 on Friday
      '2026-07-13 10:30', // elearning, 8 h on Friday
      '2026-07-09 15:00', // cloud
      '2026-07-10 18:00', // bpo, ten hours on Friday
      '2026-07-09 17:30', // first
      '2026-07-09 18:00', // vitrine
      '2026-07-09 17:00', // consultorio
      '2026-07-10 18:00', // consultoria
      '2026-07-09 17:00', // prime
      '2026-07-09 17:00', // relacionamento does not serve technical matters: suporte (TRG-013)
      '2026-07-13 09:30', // cadastro, as cst
      '2026-07-13 10:00', // ouvidoria, 8 h on Friday
    ]);
  });
});

describe('on-call regime', () => {
  it.for([
    [
      'TRG-206',
      'suporte',
      ['07:00', '07:59', '12:00', '12:15', '13:29', '18:00', '18:59'],
      ['08:00', '11:59', '13:30', '14:00', '17:59', '19:00'],
    ],
    [
      'TRG-213',
      'prime',
      ['07:00', '07:30', '12:00', '13:29', '18:00', '18:59'],
      ['06:59', '08:00', '13:30', '19:00'],
    ],
    ['TRG-208', 'first', ['12:00', '13:29'], ['07:40', '11:59', '13:30', '18:30']],
    ['TRG-210', 'consultorio', ['12:00', '13:29'], ['07:30', '13:30', '18:30']],
    ['TRG-209', 'vitrine', ['12:00', '13:29'], ['08:00', '13:30', '18:59']],
  ] as const)('%s: %s', ([, team, during, outside]) => {
    expect(during.map((time) => isOnCall(totvs, team, `2026-03-02 ${time}`))).not.toContain(false);
    expect(outside.map((time) => isOnCall(totvs, team, `2026-03-02 ${time}`))).not.toContain(true);
  });

  it('B-15: VITRINE is on call on Saturday as well', () => {
    expect(isOnCall(totvs, 'vitrine', '2026-03-07 12:30')).toBe(true);
    expect(isOnCall(totvs, 'vitrine', '2026-03-07 13:30')).toBe(false);
  });
});

describe('holidays of the vendor’s unit', () => {
  it.for([
    ['2026-07-09', 'Revolução Constitucionalista'],
    ['2027-01-25', 'Aniversário de São Paulo'],
    ['2026-06-04', 'Corpus Christi'],
    ['2027-05-27', 'Corpus Christi'],
    ['2023-11-20', 'Dia da Consciência Negra'],
    ['2026-11-20', 'Dia da Consciência Negra'],
    ['2026-04-03', 'Sexta-feira Santa'],
    ['2003-11-20', undefined],
    ['2026-02-17', undefined],
    ['1996-07-09', undefined],
  ] as const)('CST on %s: %s', ([date, name]) => {
    expect(holidayOn(calendar(totvs, 'cst'), date)).toBe(name);
  });

  it('Support keeps the national ones only', () => {
    const days = ['2026-07-09', '2027-01-25', '2026-06-04', '2023-11-20'];
    expect(days.map((date) => holidayOn(calendar(totvs, 'suporte'), date))).toStrictEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(holidayOn(calendar(totvs, 'suporte'), '2024-11-20')).toBe('Dia da Consciência Negra');
  });
});
