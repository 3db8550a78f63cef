import { describe, expect, it } from 'vitest';
import { MINUTE } from '#/domain/time/instant.ts';
import { replay } from '#/domain/timeline/timeline.ts';
import { at, clockOf, seen, shipped, type Given } from '../guides/shipped.ts';

const totvs = shipped('totvs');
const day = (time: string) => `2026-03-02 ${time}`;
const graver = { severity: 'critica', reason: 'a folha parou' };

describe('a pause survives what happens around it', () => {
  const paused: readonly Given[] = [
    { opened: day('08:00'), severity: 'alta' },
    { waiting_customer: day('09:00') },
    { customer_replied: day('11:00') },
  ];

  it('a change of severity after the pause keeps the pause', () => {
    const changed = seen(totvs, [...paused, { severity_changed: day('12:00'), ...graver }]);
    // 10 h counted from 08:00, with two hours of waiting left out.
    expect(changed['support_due']).toBe('2026-03-03 08:00');
    expect(clockOf(changed, 'support')?.consumed).toBe(2 * 60 * MINUTE);
  });

  it('a change of severity during the pause neither ends nor restarts it', () => {
    const given = [
      ...paused.slice(0, 2),
      { severity_changed: day('10:00'), ...graver },
      { customer_replied: day('11:00') },
    ];
    expect(seen(totvs, given)['support_due']).toBe('2026-03-03 08:00');
    expect(seen(totvs, given.slice(0, 3), day('10:30'))['support_state']).toBe('paused');
  });

  it('another team, another agent, a note or a rise of level keep it as well', () => {
    const given = [
      ...paused.slice(0, 2),
      { forwarded: day('09:10'), team: 'prime' },
      { assigned: day('09:20'), to: 'paulo' },
      { escalated: day('09:30'), reason: 'pressa' },
      { entry_added: day('09:40'), visibility: 'internal' },
      { customer_replied: day('11:00') },
    ];
    expect(seen(totvs, given)['support_due']).toBe(seen(totvs, paused)['support_due']);
  });
});

describe('waiting is not working', () => {
  it('no clock runs out while the customer is waited for, however long', () => {
    const given = [{ opened: day('08:00'), severity: 'critica' }, { waiting_customer: day('17:59') }];
    const later = seen(totvs, given, '2026-08-31 12:00');
    expect([later['support_state'], later.timeline.ticket?.breached]).toEqual(['paused', []]);
    expect(later.timeline.alarms.filter(({ clock }) => clock === 'support')).toEqual([]);
  });

  it('what ran out before the wait stays run out', () => {
    const given = [{ opened: day('08:00'), severity: 'critica' }, { waiting_customer: day('18:01') }];
    const later = seen(totvs, given, '2026-03-10 12:00');
    expect([later['support_state'], later.timeline.ticket?.breached]).toEqual(['breached', ['support']]);
  });

  it('the time with a solution is neither worked nor waited: a solved clock stands at what it used', () => {
    const given = [{ opened: day('08:00'), severity: 'critica' }, { solved: day('11:00') }];
    const later = clockOf(seen(totvs, given, '2026-03-12 12:00'), 'support');
    expect([later?.state, later?.consumed]).toEqual(['met', 3 * 60 * MINUTE]);
  });

  it('a refused solution goes on with what was left, not with what the wait used', () => {
    const given = [
      { opened: day('08:00'), severity: 'critica' },
      { solved: day('11:00') },
      { refused: '2026-03-12 09:00', reason: 'voltou' },
    ];
    const back = seen(totvs, given);
    expect([back['support_state'], back['support_due']]).toEqual(['running', '2026-03-12 16:00']);
  });
});

describe('a pause is counted once, in hours of service', () => {
  it('a pause over a weekend moves the date by the hours of service in it, not by the weekend', () => {
    const given = [
      { opened: '2026-03-06 14:00', severity: 'critica' },
      { waiting_customer: '2026-03-06 18:00' },
      { customer_replied: '2026-03-09 09:00' },
    ];
    expect(seen(totvs, given)['support_due']).toBe('2026-03-09 15:00');
  });

  it('a pause outside service moves nothing', () => {
    const given = [
      { opened: '2026-03-06 14:00', severity: 'critica' },
      { waiting_customer: '2026-03-06 19:00' },
      { customer_replied: '2026-03-09 07:00' },
    ];
    expect(seen(totvs, given)['support_due']).toBe(seen(totvs, given.slice(0, 1))['support_due']);
  });

  it('two reasons to pause at once are one pause', () => {
    const both = shipped('totvs', [
      'pauses: [waiting_customer, awaiting_acceptance]',
      'pauses: [waiting_customer, on_hold, awaiting_acceptance]',
    ]);
    const given = [
      { opened: day('08:00'), severity: 'critica' },
      { waiting_customer: day('09:00') },
      { on_hold: day('10:00') },
      { resumed: day('11:00') },
    ];
    expect(clockOf(seen(both, given), 'support')?.consumed).toBe(60 * MINUTE);
    expect(seen(both, given)['support_due']).toBe('2026-03-03 08:00');
  });

  it('two pauses that begin in the same minute are two pauses', () => {
    const start = at(day('10:00'));
    const agent = { by: 'agent', channel: 'desk' } as const;
    const customer = { by: 'customer', channel: 'portal' } as const;
    const timeline = replay(totvs, [
      { event: 'opened', at: at(day('08:00')), ...customer, severity: 'critica' },
      { event: 'waiting_customer', at: start + 5_000, ...agent },
      { event: 'customer_replied', at: start + 20_000, ...customer },
      { event: 'waiting_customer', at: start + 40_000, ...agent },
      { event: 'customer_replied', at: start + 40_000 + 60 * MINUTE, ...customer },
    ]);
    const support = timeline.clocks.find(({ name }) => name === 'support');
    const waited = (support?.ledger ?? [])
      .filter(({ reason }) => reason === 'waiting_customer')
      .reduce((sum, { from, to }) => sum + to - from, 0);
    expect(waited).toBe(60 * MINUTE + 15_000);
    // Ten hours of service and the wait end fifteen seconds past the close, so past the next opening.
    expect(support?.due).toBe(at('2026-03-03 07:00') + 15_000);
  });
});
