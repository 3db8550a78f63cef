import { describe, expect, it } from 'vitest';
import { coverOf } from '#/domain/triage/cover.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { seen, shipped } from './shipped.ts';

const prosoft = shipped('prosoft');
const totvs = shipped('totvs');

const ticketOf = (guide: typeof totvs, ...given: Parameters<typeof seen>[1]): Ticket => {
  const { ticket } = seen(guide, given).timeline;
  if (!ticket) throw new Error('no ticket came of it');
  return ticket;
};

describe('the levels of Prosoft’s support', () => {
  it.for(['PRO-044', 'PRO-045', 'PRO-046'])(
    '%s: point questions about releases, installation and features begin at Level 1 of Technical Support, in scope',
    () => {
      const ticket = ticketOf(prosoft, { opened: '2026-03-02 09:00', kind: 'duvida' });
      expect(ticket).toMatchObject({ team: 'suporte', level: 1, scope: 'duvida_pontual' });
      expect(coverOf(prosoft, ticket)).toMatchObject({ covered: true });
      expect(prosoft.scope.find(({ id }) => id === 'duvida_pontual')?.label).toMatch(
        /versões.*instalação.*recursos/,
      );
    },
  );

  it('PRO-047: a fault is forwarded for treatment with its history', () => {
    const { timeline } = seen(prosoft, [
      { opened: '2026-03-02 09:00', kind: 'falha_do_sistema' },
      { taken: '2026-03-02 09:10' },
      { forwarded_to_maintenance: '2026-03-02 09:40', reason: 'Falha reproduzida.' },
    ]);
    expect(timeline.ticket).toMatchObject({ state: 'in_maintenance', kind: 'falha_do_sistema' });
    expect(timeline.ticket?.steps.map(({ event }) => event)).toEqual([
      'opened',
      'taken',
      'forwarded_to_maintenance',
    ]);
  });

  it('PRO-049: what Level 1 finds no cause of goes to Level 2, with a reason', () => {
    const begun = [{ opened: '2026-03-02 10:00', kind: 'falha_do_sistema' }, { taken: '2026-03-02 10:10' }];
    expect(seen(prosoft, [...begun, { escalated: '2026-03-02 10:30', reason: ' ' }])).toMatchObject({
      refused: 'ticket/reason-missing',
    });
    const ticket = ticketOf(prosoft, ...begun, {
      escalated: '2026-03-02 10:30',
      reason: 'Causa não identificada.',
    });
    expect(ticket.level).toBe(2);
  });
});

describe('the scope of TOTVS’ technical support', () => {
  it('TRG-032: a point doubt is in scope', () => {
    const ticket = ticketOf(
      totvs,
      { opened: '2026-03-02 09:00', kind: 'duvida' },
      { classified: '2026-03-02 09:05', scope: 'duvida_pontual' },
    );
    expect(coverOf(totvs, ticket)).toMatchObject({ covered: true });
  });

  it('TRG-166: a program of the Software Factory is none of the standard solutions', () => {
    const ticket = ticketOf(totvs, { opened: '2026-03-02 09:00', kind: 'personalizacao' });
    expect(coverOf(totvs, ticket)).toMatchObject({ covered: false });
  });
});
