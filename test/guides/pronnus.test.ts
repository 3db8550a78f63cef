import { describe, expect, it } from 'vitest';
import { severityFrom } from '#/domain/triage/severity.ts';
import { clockOf, seen, shipped, type Given } from './shipped.ts';

const pronnus = shipped('pronnus');
const HOUR = 3_600_000;

describe('severities', () => {
  it('PRN-008: four, each with coverage, two targets and examples', () => {
    const written = pronnus.severities.map(({ label, calendar, targets, examples }) => [
      label,
      calendar,
      targets.response?.amount,
      targets.support?.amount,
      examples.length > 0,
    ]);
    expect(written).toStrictEqual([
      ['Urgente', 'cobertura_24x7', 30, 240, true],
      ['Alta', 'cobertura_24x7', 60, 480, true],
      ['Média', 'cobertura_8x5', 120, 1440, true],
      ['Baixa', 'cobertura_8x5', 240, 2880, true],
    ]);
  });

  it.for([
    ['PRN-010', 'urgente', ['sistema_indisponivel', 'alteracao_urgente']],
    ['PRN-012', 'alta', ['alerta_monitoramento', 'degradacao', 'conectividade', 'restauracao_backup']],
    ['PRN-014', 'media', ['alteracao', 'manutencao_programada', 'demanda_sem_impacto']],
    [
      'PRN-016',
      'baixa',
      [
        'servico',
        'relatorio',
        'consulta_tecnica',
        'duvida',
        'aviso_manutencao',
        'midia_backup',
        'troca_senha',
        'regra_firewall',
        'liberacao_acesso',
      ],
    ],
  ] as const)('%s: %s is proposed for its examples', ([, severity, reasons]) => {
    for (const motivo of reasons)
      expect(severityFrom(pronnus, { answers: { motivo } }, '2026-03-02')).toMatchObject({ severity });
  });
});

const took = (opened: string, solved: string) =>
  clockOf(seen(pronnus, [{ opened, severity: 'media' }, { solved }]), 'support')?.consumed;

describe('deadlines in the hours of the severity’s coverage', () => {
  it.for([
    ['2026-04-18 23:50', '2026-04-19 00:20', '2026-04-19 03:50'],
    ['2026-12-31 22:00', '2026-12-31 22:30', '2027-01-01 02:00'],
    ['2028-02-28 23:45', '2028-02-29 00:15', '2028-02-29 03:45'],
    ['2018-11-03 23:00', '2018-11-03 23:30', '2018-11-04 04:00'],
    ['2019-02-16 22:00', '2019-02-16 22:30', '2019-02-17 01:00'],
  ] as const)('PRN-009 B-17 B-18: urgent, opened %s', ([opened, response_due, support_due]) => {
    expect(seen(pronnus, [{ opened, severity: 'urgente' }])).toMatchObject({ response_due, support_due });
  });

  it.for([
    ['2026-04-21 22:00', '2026-04-21 23:00', '2026-04-22 06:00'],
    ['2026-11-20 17:30', '2026-11-20 18:30', '2026-11-21 01:30'],
  ] as const)('PRN-011 B-17 B-18: high, opened %s', ([opened, response_due, support_due]) => {
    expect(seen(pronnus, [{ opened, severity: 'alta' }])).toMatchObject({ response_due, support_due });
  });

  it.for([
    ['2026-04-20 16:30', '2026-04-22 09:00', '2026-04-24 16:30'],
    ['2026-11-19 16:00', '2026-11-23 08:30', '2026-11-25 16:00'],
    ['2026-02-13 15:00', '2026-02-13 17:00', '2026-02-18 15:00'],
    ['2026-12-30 12:30', '2026-12-30 15:30', '2027-01-05 12:00'],
  ] as const)('PRN-013 B-18 B-20: medium, opened %s', ([opened, response_due, support_due]) => {
    expect(seen(pronnus, [{ opened, severity: 'media' }])).toMatchObject({ response_due, support_due });
  });

  it.for([
    ['2026-04-20 16:30', '2026-04-22 11:00', '2026-04-29 16:30'],
    ['2026-05-02 10:00', '2026-05-04 12:00', '2026-05-11 17:30'],
    ['2026-04-02 11:00', '2026-04-02 16:30', '2026-04-13 11:00'],
  ] as const)('PRN-015 B-18 B-20: low, opened %s', ([opened, response_due, support_due]) => {
    expect(seen(pronnus, [{ opened, severity: 'baixa' }])).toMatchObject({ response_due, support_due });
  });

  it('B-18: another severity brings its own coverage, counted from the opening', () => {
    const changed = { severity_changed: '2026-08-14 18:30', severity: 'urgente', reason: 'O sistema parou.' };
    const given = [{ opened: '2026-08-14 17:00', severity: 'media' }, changed];
    expect(seen(pronnus, given)).toMatchObject({
      response_due: '2026-08-14 17:30',
      support_due: '2026-08-14 21:00',
    });
    const down = [
      { opened: '2026-08-14 17:00', severity: 'urgente' },
      { severity_changed: '2026-08-14 17:10', severity: 'media', reason: 'Era só uma estação.' },
    ];
    expect(seen(pronnus, down)).toMatchObject({
      response_due: '2026-08-17 09:30',
      support_due: '2026-08-19 17:00',
    });
  });

  it('an answer given in time stays in time when the severity rises later', () => {
    const given = [
      { opened: '2026-03-02 08:00', severity: 'media' },
      { replied: '2026-03-02 09:30' },
      { severity_changed: '2026-03-02 11:00', severity: 'urgente', reason: 'O sistema parou.' },
    ];
    expect(seen(pronnus, given)).toMatchObject({ response_state: 'met', response_due: '2026-03-02 10:00' });
  });

  it('PRN-017: the response has a target of its own, met by the first human answer', () => {
    const given = [{ opened: '2026-03-02 08:00', severity: 'baixa' }, { replied: '2026-03-02 10:00' }];
    const result = seen(pronnus, given, '2026-03-02 11:00');
    expect(result).toMatchObject({
      response_state: 'met',
      support_state: 'running',
      response_due: '2026-03-02 12:00',
    });
    expect(clockOf(result, 'response')?.consumed).toBe(2 * HOUR);
    expect(clockOf(result, 'support')?.consumed).toBe(3 * HOUR);
  });

  it.for([
    { entry_added: '2026-03-02 09:00', by: 'system' },
    { entry_added: '2026-03-02 09:00', visibility: 'internal' },
    { customer_replied: '2026-03-02 09:00' },
    { assigned: '2026-03-02 09:00', to: 'Ana' },
  ])('PRN-017: what is no answer of a person does not meet it: %j', (event) => {
    const given = [{ opened: '2026-03-02 08:00', severity: 'baixa' }, event];
    expect(seen(pronnus, given, '2026-03-02 13:31')).toMatchObject({ response_state: 'breached' });
  });

  it('PRN-018: a deadline may be exceeded; the ticket is marked and nothing is blocked', () => {
    const opened = { opened: '2026-04-20 16:30', severity: 'media' };
    expect(seen(pronnus, [opened], '2026-04-24 16:30')).toMatchObject({ support_state: 'running' });
    expect(seen(pronnus, [opened], '2026-04-24 16:31')).toMatchObject({ support_state: 'breached' });
    const late = seen(pronnus, [opened, { replied: '2026-04-27 09:00' }, { solved: '2026-04-27 10:00' }]);
    expect(late).toMatchObject({ state: 'awaiting_acceptance', refused: 'none', support_state: 'breached' });
  });

  it.for([
    ['2026-03-04 09:00', '2026-03-09 09:00'],
    ['2026-04-16 15:30', '2026-04-22 15:30'],
    ['2026-08-31 17:29', '2026-09-03 17:29'],
  ] as const)('PRN-019: medium from %s is due %s, in hours of service', ([opened, support_due]) => {
    expect(seen(pronnus, [{ opened, severity: 'media' }])).toMatchObject({ support_due });
  });

  it('PRN-020: the time of a solution is all of it, from opening to solution', () => {
    expect(took('2026-03-02 08:00', '2026-03-02 17:30')).toBe(8 * HOUR);
    expect(took('2026-04-20 16:30', '2026-04-22 08:30')).toBe(1.5 * HOUR);
    expect(took('2026-03-07 10:00', '2026-03-08 10:00')).toBe(0);
  });

  it('PRN-021: the wait for the customer is not counted', () => {
    const given = [
      { opened: '2026-03-02 08:00', severity: 'media' },
      { replied: '2026-03-02 09:30' },
      { waiting_customer: '2026-03-03 09:00' },
      { customer_replied: '2026-03-03 15:00' },
    ];
    const result = seen(pronnus, given, '2026-03-03 17:30');
    expect(clockOf(result, 'support')?.consumed).toBe(11.5 * HOUR);
    expect(result).toMatchObject({ support_due: '2026-03-05 14:00' });
  });

  it('PRN-021: at 24×7 the night of the wait is left out as well', () => {
    const given = [
      { opened: '2026-03-07 20:00', severity: 'alta' },
      { waiting_customer: '2026-03-07 22:00' },
      { customer_replied: '2026-03-08 09:00' },
    ];
    expect(seen(pronnus, given)).toMatchObject({ support_due: '2026-03-08 15:00' });
  });
});

const solved = (time: string, severity = 'baixa'): Given[] => [
  { opened: `${time.slice(0, 10)} 08:00`, severity },
  { solved: time },
];

describe('Resolvido', () => {
  const april = solved('2026-04-15 16:00');

  it('a solution asks for Sim or Não, in the words of the guide', () => {
    expect(seen(pronnus, april)).toMatchObject({
      state: 'awaiting_acceptance',
      tab: 'Resolvidos',
      reminder: 'none',
    });
    expect(pronnus.acceptance?.answers).toStrictEqual(['accept', 'refuse']);
    expect(pronnus.states.awaiting_acceptance.label).toBe('Resolvido');
    expect(pronnus.notices.solved).toBe(true);
  });

  it('PRN-035: Sim closes, once and for all', () => {
    const given = [...april, { accepted: '2026-04-15 17:00' }];
    expect(seen(pronnus, given)).toMatchObject({ state: 'closed', tab: 'Fechados' });
    expect(pronnus.states.closed.label).toBe('Fechado');
    expect(seen(pronnus, [...given, { accepted: '2026-04-15 17:05' }])).toMatchObject({
      refused: 'ticket/closed',
    });
  });

  it('PRN-036 B-22: Não returns it to service, with what was left of the clock', () => {
    const given = [
      { opened: '2026-03-02 08:00', severity: 'media' },
      { solved: '2026-03-03 10:00' },
      { refused: '2026-03-06 15:30', reason: 'O relatório ainda sai em branco.' },
    ];
    // 8 h + 2 h until Resolvido; 14 h from Friday 15:30: 2 h, 8 h on Monday, 4 h on Tuesday
    expect(seen(pronnus, given)).toMatchObject({
      state: 'in_service',
      support_state: 'running',
      support_due: '2026-03-10 12:00',
    });
    expect(pronnus.states.in_service.label).toBe('Em Atendimento');
  });

  it('B-22: at 24×7 too, and twice', () => {
    const given = [
      { opened: '2026-09-02 08:00', severity: 'alta' },
      { solved: '2026-09-02 09:00' },
      { refused: '2026-09-02 11:00', reason: 'Caiu de novo.' },
      { solved: '2026-09-02 23:00' },
    ];
    expect(seen(pronnus, given)).toMatchObject({
      support_state: 'breached',
      support_due: '2026-09-02 18:00',
    });
    const quick = [
      ...given.slice(0, 3),
      { solved: '2026-09-02 12:00' },
      { refused: '2026-09-03 01:00', reason: 'Não.' },
    ];
    expect(seen(pronnus, quick)).toMatchObject({ support_due: '2026-09-03 07:00', support_state: 'running' });
  });

  it.for(['', '  '])('PRN-037: Não with “%s” for explanation is not completed', (reason) => {
    const result = seen(pronnus, [...april, { refused: '2026-04-16 09:00', reason }]);
    expect(result).toMatchObject({ state: 'awaiting_acceptance', refused: 'acceptance/reason-missing' });
    expect(result).toMatchObject({ acceptance_last_day: '2026-04-22' });
  });

  it.for([
    ['2026-04-15 16:00', '2026-04-22', '2026-04-23 00:00'],
    ['2026-04-18 10:00', '2026-04-24', '2026-04-25 00:00'],
    ['2026-12-28 10:00', '2027-01-04', '2027-01-05 00:00'],
    ['2026-02-13 17:30', '2026-02-19', '2026-02-20 00:00'],
    ['2026-03-31 23:59', '2026-04-07', '2026-04-08 00:00'],
    ['2028-02-25 09:00', '2028-03-02', '2028-03-03 00:00'],
    ['2026-11-16 09:00', '2026-11-23', '2026-11-24 00:00'],
  ] as const)(
    'B-04 PRN-038: resolved %s, it closes after %s',
    ([time, acceptance_last_day, acceptance_ends]) => {
      expect(seen(pronnus, solved(time))).toMatchObject({ acceptance_last_day, acceptance_ends });
    },
  );

  it('PRN-038: then it is closed for want of an answer, by the system and not before', () => {
    expect(seen(pronnus, april, '2026-04-22 23:59')).toMatchObject({ state: 'awaiting_acceptance' });
    const closed = seen(pronnus, april, '2026-04-23 00:00');
    expect(closed).toMatchObject({ state: 'closed' });
    expect(closed.timeline.ticket?.closedAs).toBe('closed_without_answer');
  });

  it('there is no postponing and no third answer', () => {
    expect(seen(pronnus, [...april, { postponed: '2026-04-16 09:00' }])).toMatchObject({
      refused: 'acceptance/answer-not-offered',
    });
    const withRemarks = { accepted_with_reservations: '2026-04-16 09:00', reason: 'Quase.' };
    expect(seen(pronnus, [...april, withRemarks])).toMatchObject({
      refused: 'acceptance/answer-not-offered',
    });
  });
});
