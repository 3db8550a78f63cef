import { describe, expect, it } from 'vitest';
import { alarmsOf } from '#/domain/alarm/alarm.ts';
import { termAfter } from '#/domain/acceptance/term.ts';
import { advance } from '#/domain/ticket/advance.ts';
import { zoned } from '#/domain/time/instant.ts';
import { at, seen, shipped } from '../guides/shipped.ts';

const totvs = shipped('totvs');

describe('reminders', () => {
  it('leave at nine in the morning, never at midnight, whatever the hour of the solution', () => {
    const rule = totvs.acceptance;
    if (!rule) throw new Error('TOTVS asks for acceptance');
    const start = at('2017-09-01 00:07');
    const hours = Array.from({ length: 2_000 }, (_, i) => start + i * 7 * 3_600_000);
    const times = hours.map((solvedAt) => {
      const { remindAt = 0 } = termAfter(totvs, rule, solvedAt);
      return zoned(remindAt, 'America/Sao_Paulo').toPlainTime().toString();
    });
    expect([...new Set(times)]).toEqual(['09:00:00']);
  });

  it('leave once a term, also when nobody looked for a week', () => {
    const given = [{ opened: '2026-03-02 08:00', severity: 'critica' }, { solved: '2026-03-02 14:20' }];
    const { ticket } = seen(totvs, given).timeline;
    if (!ticket) throw new Error('the ticket was opened');
    const late = advance(totvs, ticket, at('2026-03-17 23:59'));
    expect(late.happenings.map(({ event }) => [event.event, event.at])).toEqual([
      ['reminded', at('2026-03-13 09:00')],
    ]);
    expect(advance(totvs, late.ticket, at('2026-03-17 23:59')).happenings).toEqual([]);
  });
});

describe('a ticket that comes back is not late at once', () => {
  const opened = { opened: '2026-03-02 08:00', severity: 'critica' };

  it('after a refused solution, however long it lay there', () => {
    const given = [opened, { solved: '2026-03-02 10:00' }, { refused: '2026-03-16 09:00', reason: 'voltou' }];
    const back = seen(totvs, given);
    expect([back['support_state'], back['support_due']]).toEqual(['running', '2026-03-16 17:00']);
    expect(back.timeline.ticket?.breached).toEqual([]);
  });

  it('after an undone merge: the clocks go on, the time away does not count', () => {
    const given = [
      opened,
      { merged: '2026-03-02 10:00', into: '12345678' },
      { unmerged: '2026-03-16 09:00' },
    ];
    const back = seen(totvs, given);
    expect([back['support_state'], back['support_due']]).toEqual(['running', '2026-03-16 17:00']);
    expect(seen(totvs, given, '2026-03-16 17:01')['support_state']).toBe('breached');
  });
});

describe('what is over stays quiet', () => {
  it('a ticket closed long ago has no alarm and no clock that could still run out', () => {
    const given = [
      { opened: '2019-03-04 08:00', severity: 'critica' },
      { solved: '2019-03-04 09:00' },
      { accepted: '2019-03-04 10:00' },
    ];
    const { ticket, clocks } = seen(totvs, given, '2026-11-20 12:00').timeline;
    if (!ticket) throw new Error('the ticket was opened');
    expect(alarmsOf(totvs, ticket)).toEqual([]);
    expect(advance(totvs, ticket, at('2036-01-01 00:00')).happenings).toEqual([]);
    expect(clocks.map(({ state }) => state)).not.toContain('breached');
  });

  it('a clock that ran out before anybody could know it is told at the change that made it late', () => {
    const late = seen(
      totvs,
      [{ opened: '2026-04-20 10:00', severity: 'critica' }, { forwarded_to_maintenance: '2026-04-29 11:00' }],
      '2026-04-29 11:01',
    );
    expect(late.timeline.ticket?.breached).toEqual(['support', 'maintenance']);
  });
});
