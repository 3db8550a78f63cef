import { describe, expect, it } from 'vitest';
import { isOpen, opensNext, seen, shipped, type Given } from './shipped.ts';

const totall = shipped('totall');
const solved = (time: string): Given[] => [
  { opened: `${time.slice(0, 10)} 08:00` },
  { taken: `${time.slice(0, 10)} 08:10` },
  { solved: time },
];
const march = solved('2026-03-05 10:00');

describe('hours', () => {
  it.for([
    ['2026-03-02 07:59', false],
    ['2026-03-02 08:00', true],
    ['2026-03-02 12:10', false],
    ['2026-03-02 13:30', true],
    ['2026-03-02 17:59', true],
    ['2026-03-02 18:00', false],
    ['2026-03-07 10:00', false],
    ['2026-12-25 10:00', false],
    ['2026-02-17 10:00', true],
  ] as const)('TTL-021: at %s, open: %s', ([time, open]) => {
    expect(isOpen(totall, 'suporte', time)).toBe(open);
  });

  it('TTL-021: after the last minute service goes on the next day', () => {
    expect(opensNext(totall, 'suporte', '2026-03-02 12:10')).toBe('2026-03-02 13:30');
    expect(opensNext(totall, 'suporte', '2026-03-06 18:00')).toBe('2026-03-09 08:00');
  });
});

describe('the customer decides', () => {
  it('TTL-109: an answer awaits her approval and is never closed directly', () => {
    expect(seen(totall, march)).toMatchObject({ state: 'awaiting_acceptance', tab: 'Aguardando aprovação' });
    expect(seen(totall, [...march, { closed: '2026-03-05 10:01' }])).toMatchObject({
      state: 'awaiting_acceptance',
      refused: 'acceptance/not-over',
    });
    expect(seen(totall, [{ opened: '2026-03-05 08:00' }, { closed: '2026-03-05 09:00' }])).toMatchObject({
      state: 'new',
      refused: 'ticket/needs-acceptance',
    });
  });

  it.for([
    { accepted: '2026-03-05 11:00', by: 'agent' },
    { accepted: '2026-03-05 11:00', by: 'agent', channel: 'phone' },
    { accepted_with_reservations: '2026-03-05 11:00', by: 'agent', reason: 'Falta um relatório.' },
    { refused: '2026-03-05 11:00', by: 'agent', reason: 'Ela disse que não.' },
  ])('TTL-110: an attendant does not answer for her: %j', (event) => {
    expect(seen(totall, [...march, event])).toMatchObject({
      state: 'awaiting_acceptance',
      refused: 'acceptance/only-customer',
    });
  });

  it('the guide offers to approve, to approve with restrictions and not to approve', () => {
    expect(totall.acceptance?.answers).toStrictEqual(['accept', 'refuse', 'accept_with_reservations']);
    const postponed = seen(totall, [...march, { postponed: '2026-03-06 10:00' }]);
    expect(postponed).toMatchObject({ refused: 'acceptance/answer-not-offered' });
  });

  it.for([
    { customer_replied: '2026-03-09 10:00' },
    { refused: '2026-03-09 10:00', reason: 'Mudei de ideia.' },
    { resumed: '2026-03-09 10:00' },
    { taken: '2026-03-09 10:00' },
    { solved: '2026-03-09 10:00' },
  ])('TTL-112: once approved it is not reopened: %j', (event) => {
    for (const answer of [
      { accepted: '2026-03-06 10:00' },
      { accepted_with_reservations: '2026-03-06 10:00', reason: 'Falta um campo.' },
    ])
      expect(seen(totall, [...march, answer, event])).toMatchObject({ state: 'closed', tab: 'Encerrados' });
    expect(seen(totall, [...march, { accepted: '2026-03-06 10:00' }, event])['refused']).not.toBe('none');
  });

  it('TTL-113: not approving demands the reason', () => {
    expect(seen(totall, [...march, { refused: '2026-03-06 10:00', reason: ' ' }])).toMatchObject({
      state: 'awaiting_acceptance',
      refused: 'acceptance/reason-missing',
    });
    expect(
      seen(totall, [...march, { refused: '2026-03-06 10:00', reason: 'O total está errado.' }]),
    ).toMatchObject({
      tab: 'Em atendimento',
      state: 'in_service',
      refused: 'none',
    });
  });

  it('restrictions are written, or they are none', () => {
    const empty = { accepted_with_reservations: '2026-03-06 10:00', reason: '' };
    expect(seen(totall, [...march, empty])).toMatchObject({ refused: 'acceptance/reservation-missing' });
  });
});

describe('fifteen days without a return', () => {
  it.for([
    ['2026-03-05 10:00', '2026-03-20', '2026-03-21 00:00'],
    ['2026-02-26 17:00', '2026-03-13', '2026-03-14 00:00'],
    ['2028-02-20 17:00', '2028-03-06', '2028-03-07 00:00'],
    ['2026-12-24 23:00', '2027-01-08', '2027-01-09 00:00'],
  ] as const)(
    'B-03 TTL-116: answered %s, calendar days to the end of %s',
    ([time, acceptance_last_day, acceptance_ends]) => {
      expect(seen(totall, solved(time))).toMatchObject({ acceptance_last_day, acceptance_ends });
      const before = seen(totall, solved(time), `${acceptance_last_day} 23:59`);
      expect(before).toMatchObject({ state: 'awaiting_acceptance' });
      expect(seen(totall, solved(time), acceptance_ends)).toMatchObject({ state: 'closed' });
    },
  );

  it('TTL-116: an entry of the customer keeps it open', () => {
    const given = [...march, { customer_replied: '2026-03-20 23:00' }];
    expect(seen(totall, given, '2026-03-25 00:00')).toMatchObject({ state: 'in_service' });
  });

  it('TTL-117: she is taken to have agreed, and there is no rating', () => {
    const { timeline } = seen(totall, march, '2026-03-21 00:00');
    expect(timeline.ticket).toMatchObject({ closedAs: 'accepted_tacitly' });
    expect(timeline.ticket?.rated).toBeUndefined();
  });
});

describe('delivery', () => {
  it.for([
    [[{ opened: '2026-09-14 13:31' }, { taken: '2026-09-14 13:31' }], '2026-09-19 13:31'],
    [[{ opened: '2026-09-19 15:40' }, { assigned: '2026-09-19 15:43', to: 'Luiz' }], '2026-09-24 15:43'],
    [[{ opened: '2026-02-25 09:00' }, { taken: '2026-02-25 09:10' }], '2026-03-02 09:10'],
    [[{ opened: '2026-09-14 13:31' }], 'none'],
  ] as const)('TTL-084 B-35: %j is due %s', ([given, delivery_due]) => {
    expect(seen(totall, given)).toMatchObject({ delivery_due });
  });

  it('the wait for approval is not the vendor’s time', () => {
    const given = [
      { opened: '2026-06-01 09:00' },
      { taken: '2026-06-01 09:00' },
      { solved: '2026-06-03 09:00' },
      { refused: '2026-06-08 10:00', reason: 'Continua.' },
    ];
    expect(seen(totall, given)).toMatchObject({
      delivery_due: '2026-06-11 10:00',
      delivery_state: 'running',
    });
  });

  it('the seven tabs are in the order of the manual, and states have its codes', () => {
    expect(totall.tabs.map(({ label }) => label)).toStrictEqual([
      'Novos',
      'Em estimativa',
      'Em atendimento',
      'Aguardando aprovação',
      'Encerrados',
      'Rejeitados',
      'Todos',
    ]);
    const { new: fresh, in_service } = totall.states;
    expect(fresh.assigned).toMatchObject({ label: 'Repassada', code: 1 });
    expect(in_service).toMatchObject({ label: 'Em Atendimento', code: 3 });
  });
});
