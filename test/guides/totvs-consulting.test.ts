import { describe, expect, it } from 'vitest';
import { blocksOf } from '#/text/guide/blocks.ts';
import { isOpen, opensNext, seen, shipped, type Given } from './shipped.ts';

const totvs = shipped('totvs');

const START: readonly Given[] = [
  { opened: '2026-03-05 08:00', severity: 'media', team: 'consultoria' },
  { taken: '2026-03-05 09:00' },
];
const contact = (at: string, outcome = 'reached'): Given => ({ contact_attempted: at, outcome });

describe('CON-045: the hourly contact of consulting', () => {
  it('B-23: is due sixty minutes from the start and from each contact, on the wall clock', () => {
    expect(seen(totvs, START)).toMatchObject({ status_contact_due: '2026-03-05 10:00' });
    expect(seen(totvs, [...START, contact('2026-03-05 09:50')])).toMatchObject({
      status_contact_due: '2026-03-05 10:50',
    });
    expect(seen(totvs, [...START, contact('2026-03-05 18:30')])).toMatchObject({
      status_contact_due: '2026-03-05 19:30',
    });
  });

  it('reminds the analyst before the hour is over, and says so when it is', () => {
    const alarms = seen(totvs, START).timeline.alarms.filter(({ clock }) => clock === 'status_contact');
    expect(alarms.map(({ kind, percent }) => [kind, percent])).toEqual([
      ['breach_warning', 80],
      ['status_contact', undefined],
    ]);
    expect(seen(totvs, START, '2026-03-05 10:01')).toMatchObject({ status_contact_state: 'breached' });
    const late = [...START, contact('2026-03-05 10:20')];
    expect(seen(totvs, late, '2026-03-05 10:30')).toMatchObject({
      status_contact_state: 'running',
      status_contact_due: '2026-03-05 11:20',
    });
  });

  it('goes on when the ticket goes back to its own queue, as when whoever had it leaves', () => {
    const back = [
      ...START,
      contact('2026-03-05 09:50'),
      { forwarded: '2026-03-05 10:00', team: 'consultoria' },
    ];
    expect(seen(totvs, back)).toMatchObject({ status_contact_due: '2026-03-05 10:50' });
    expect(seen(totvs, [...back, { taken: '2026-03-05 10:30' }])).toMatchObject({
      status_contact_due: '2026-03-05 10:50',
    });
  });

  it('is not made by a call nobody answers', () => {
    expect(seen(totvs, [...START, contact('2026-03-05 09:50', 'not_reached')])).toMatchObject({
      status_contact_due: '2026-03-05 10:00',
    });
  });

  it('B-23 B-76: waits while a stop is registered, and with the customer', () => {
    const stopped = [...START, { on_hold: '2026-03-05 09:30' }, { resumed: '2026-03-05 10:30' }];
    expect(seen(totvs, stopped)['status_contact_due']).toBe('2026-03-05 11:00');
    const asked = [...START, { waiting_customer: '2026-03-05 09:30' }];
    expect(seen(totvs, asked, '2026-03-05 12:00')['status_contact_state']).toBe('paused');
  });

  it('ends with the work', () => {
    const done = [...START, { solved: '2026-03-05 09:40' }];
    expect(seen(totvs, done, '2026-03-05 15:00')['status_contact_state']).toBe('met');
  });

  it('belongs to consulting alone, from when its analyst takes the ticket', () => {
    const support: Given[] = [
      { opened: '2026-03-05 08:00', severity: 'media' },
      { taken: '2026-03-05 08:10' },
    ];
    expect(seen(totvs, support)['status_contact_due']).toBe('none');
    const forwarded = [...support, { forwarded: '2026-03-05 09:00', team: 'consultoria' }];
    expect(seen(totvs, forwarded)['status_contact_due']).toBe('none');
    const taken = [...forwarded, { taken: '2026-03-05 11:00' }];
    expect(seen(totvs, taken)['status_contact_due']).toBe('2026-03-05 12:00');
    const back = [...taken, { forwarded: '2026-03-05 11:30', team: 'suporte' }];
    expect(seen(totvs, back)['status_contact_due']).toBe('none');
  });

  it('is told to customers as a matter of consulting', () => {
    const [table] = blocksOf(totvs, { what: 'clocks' }, '2026-03-02', 'pt-BR');
    const rows = table?.kind === 'table' ? table.rows : [];
    const row = rows.find(([name]) => name?.[0] === 'Contato de situação');
    expect(row?.at(-1)).toEqual(
      expect.arrayContaining(['só nos chamados de: Consultoria', '1 hora, para qualquer severidade']),
    );
  });
});

describe('B-13: local holidays', () => {
  const hours = (settings: string) =>
    shipped('totvs', [
      '    clock_counts_on_call: true\n    closed_on: [national]\n',
      `    clock_counts_on_call: true\n    closed_on: [national]\n${settings}`,
    ]);
  const reduced = hours('    on_call_only_on: [local]\n');

  it('are days of the whole schedule, as the guide says', () => {
    expect(isOpen(totvs, 'suporte', '2026-07-09 10:00')).toBe(true);
    expect(seen(totvs, [{ opened: '2026-07-09 07:00', severity: 'critica' }])['support_due']).toBe(
      '2026-07-09 17:00',
    );
  });

  it('are served by the on-call roster alone where the guide says that', () => {
    expect(isOpen(reduced, 'suporte', '2026-07-09 07:30')).toBe(true);
    expect(isOpen(reduced, 'suporte', '2026-07-09 10:00')).toBe(false);
    expect(isOpen(reduced, 'suporte', '2026-07-08 10:00')).toBe(true);
    expect(opensNext(reduced, 'suporte', '2026-07-09 08:00')).toBe('2026-07-09 12:00');
    // 07:00–08:00, 12:00–13:30, 18:00–19:00 are three and a half hours; the rest from 07:00 of Friday.
    expect(seen(reduced, [{ opened: '2026-07-09 07:00', severity: 'critica' }])['support_due']).toBe(
      '2026-07-10 13:30',
    );
    const [table] = blocksOf(reduced, { what: 'hours', of: ['suporte'] }, '2026-03-02', 'pt-BR');
    expect(JSON.stringify(table)).toContain('Só em plantão nos feriados estaduais e municipais');
  });
});
