import { describe, expect, it } from 'vitest';
import { isSurveyed } from '#/domain/survey/asked.ts';
import { queueKey } from '#/domain/ticket/queue.ts';
import { allowedEvents } from '#/domain/ticket/decide.ts';
import type { ClosedAs, Ticket } from '#/domain/ticket/ticket.ts';
import { MINUTE } from '#/domain/time/instant.ts';
import { at, seen, shipped } from './shipped.ts';

const totvs = shipped('totvs');
const pronnus = shipped('pronnus');
const totall = shipped('totall');
const prosoft = shipped('prosoft');

const ticketOf = (guide: typeof totvs, ...given: Parameters<typeof seen>[1]): Ticket => {
  const { ticket } = seen(guide, given).timeline;
  if (!ticket) throw new Error('no ticket came of it');
  return ticket;
};

describe('two targets of one solution', () => {
  const forwarded = [
    { opened: '2026-04-22 09:00', severity: 'critica' },
    { forwarded_to_maintenance: '2026-04-22 11:00', reason: 'Defeito confirmado.' },
  ];

  it('B-11: once Support hands over a defect, the maintenance target rules, counted from the opening too', () => {
    const clocks = seen(totvs, forwarded, '2026-04-22 12:00').timeline.clocks;
    const [support, maintenance] = ['support', 'maintenance'].map((name) =>
      clocks.find((clock) => clock.name === name),
    );
    // The two hours Support needed are still told against its own target.
    expect(support).toMatchObject({ state: 'met', consumed: 120 * MINUTE });
    expect(maintenance).toMatchObject({ state: 'running' });
    expect(seen(totvs, forwarded)).toMatchObject({ maintenance_due: '2026-04-28 19:00' });
  });

  it('B-11: handed over too late, Support has broken its own target all the same', () => {
    const late = seen(
      totvs,
      [
        { opened: '2026-04-22 09:00', severity: 'critica' },
        { forwarded_to_maintenance: '2026-04-24 11:00', reason: 'Defeito confirmado.' },
      ],
      '2026-04-24 12:00',
    );
    expect(late.timeline.clocks.find(({ name }) => name === 'support')).toMatchObject({ state: 'breached' });
  });
});

describe('whose holidays', () => {
  it.for([
    ['suporte', false],
    ['prime', false],
    ['first', false],
    ['vitrine', false],
    ['consultorio', false],
    ['cst', true],
    ['elearning', true],
    ['bpo', true],
    ['consultoria', true],
    ['ouvidoria', true],
  ] as const)('B-14: %s is closed on local holidays: %s', ([team, closed]) => {
    const id = totvs.teams.find((one) => one.id === team)?.calendar ?? '';
    const kinds = totvs.calendars[id]?.closedOn ?? [];
    expect(kinds).toContain('national');
    expect(kinds.includes('state') && kinds.includes('city')).toBe(closed);
  });
});

describe('hours a guide does not tell', () => {
  it('B-16: CONSULTÓRIO serves S1 Saúde; the other S1 products are named to Technical Support, not left open', () => {
    const teamOf = (product: string) =>
      totvs.products.find(({ id }) => id === product)?.team ?? totvs.teams[0]?.id;
    expect(teamOf('s1_saude')).toBe('consultorio');
    expect(teamOf('s1_saude_web')).toBe('consultorio');
    for (const product of ['s1_juridico', 's1_petshops', 's1_beleza', 's1_supermercados'])
      expect([product, teamOf(product)]).toEqual([product, 'suporte']);
  });

  it('B-19: the 8×5 of Pronnus is 08:00–12:00 and 13:30–17:30 on working days, closed on national holidays', () => {
    const hours = pronnus.calendars['cobertura_8x5'];
    const span = (opens: number, closes: number) => ({ opens, closes });
    for (const day of [1, 2, 3, 4, 5]) expect(hours?.week[day]).toEqual([span(480, 720), span(810, 1050)]);
    expect([hours?.week[6], hours?.week[7]]).toEqual([undefined, undefined]);
    expect(hours?.closedOn).toEqual(['national']);
  });
});

describe('gravity, urgency and trend', () => {
  const scored = (gut: readonly number[], when = '2026-03-02 09:00') =>
    ticketOf(pronnus, { opened: when, severity: 'media' }, { classified: when, gut });

  it('PRN-027 B-71: 4 × 5 × 3 is 60 and orders the queue, whatever came first; the severity stays', () => {
    const sixty = scored([4, 5, 3], '2026-03-02 10:00');
    const one = scored([1, 1, 1]);
    const most = scored([5, 5, 5], '2026-03-02 11:00');
    expect(sixty).toMatchObject({ gut: [4, 5, 3], severity: 'media' });
    expect(queueKey(pronnus, sixty, undefined)[0]).toBe(-60);
    const inOrder = [one, sixty, most].toSorted(
      (a, b) => (queueKey(pronnus, a, undefined)[0] ?? 0) - (queueKey(pronnus, b, undefined)[0] ?? 0),
    );
    expect(inOrder).toEqual([most, sixty, one]);
  });
});

describe('relief before the cure', () => {
  it('TTL-097: a palliative delivered leaves the ticket open for the definitive solution', () => {
    const ticket = ticketOf(
      totall,
      { opened: '2026-03-02 08:00', answers: { area_parada: 'sim', impacto_no_negocio: 'faturar' } },
      { taken: '2026-03-02 09:00' },
      { replied: '2026-03-02 11:00', workaround: true },
    );
    expect(ticket).toMatchObject({ state: 'in_service', severity: 'critica', workaround: true });
    expect(allowedEvents(totall, ticket, 'agent', at('2026-03-02 12:00'))).toContain('solved');
  });
});

describe('after the end', () => {
  const ended = (closedAs: ClosedAs): Ticket => ({
    ...ticketOf(totvs, { opened: '2026-03-02 08:00' }),
    state: 'closed',
    closedAs,
  });
  const asked = (guide: typeof totvs, closedAs: ClosedAs) =>
    guide.survey !== undefined && isSurveyed(guide.survey.after, ended(closedAs));

  it('B-67: TOTVS and Pronnus ask after every closing, Totall after an approval alone', () => {
    for (const guide of [totvs, pronnus]) {
      expect(asked(guide, 'accepted')).toBe(true);
      expect(asked(guide, 'accepted_tacitly')).toBe(true);
      expect(asked(guide, 'closed_without_answer')).toBe(true);
    }
    expect(asked(totall, 'accepted')).toBe(true);
    expect(asked(totall, 'accepted_with_reservations')).toBe(true);
    expect(asked(totall, 'accepted_tacitly')).toBe(false);
  });

  it('B-39: 1 of 5 at Totall is worth 100 and 5 nothing; at Pronnus it is the other way round', () => {
    const scores = (guide: typeof totvs) => guide.survey?.scale.map(({ value, score }) => [value, score]);
    expect(scores(totall)).toEqual([
      [1, 100],
      [2, 75],
      [3, 50],
      [4, 25],
      [5, 0],
    ]);
    expect(scores(pronnus)?.at(-1)).toEqual([1, 0]);
  });

  it.for([
    [totvs, 'totvs'],
    [pronnus, 'pronnus'],
    [totall, 'totall'],
  ] as const)(
    'B-66: nothing opens an approved ticket again, only a follow-up goes on from it: %s',
    ([guide, ,]) => {
      const given = [
        { opened: '2026-03-02 08:00' },
        { solved: '2026-03-02 10:00' },
        { accepted: '2026-03-02 11:00' },
      ];
      const ticket = ticketOf(guide, ...given);
      expect(ticket).toMatchObject({ state: 'closed', closedAs: 'accepted' });
      const left = allowedEvents(guide, ticket, 'customer', at('2026-03-03 09:00'));
      expect(left.toSorted()).toEqual(['follow_up_opened', 'rated']);
    },
  );

  it('B-38: the approval closes by itself; the rating may be left out', () => {
    const ticket = ticketOf(
      totall,
      { opened: '2026-03-02 08:00' },
      { solved: '2026-03-02 10:00' },
      { accepted: '2026-03-02 11:00' },
    );
    expect(ticket.state).toBe('closed');
    expect(ticket.rated).toBeUndefined();
  });
});

describe('what a guide leaves open of its channels', () => {
  it('B-28: Finance of Prosoft is reached by chat, the only way its guide names; a pendency is sent there', () => {
    const finance = prosoft.teams.find(({ id }) => id === 'financeiro');
    expect([finance?.channels, finance?.phone]).toEqual([['Chat (Karoo)'], undefined]);
    expect(prosoft.gate.delinquency?.sentTo).toBe('financeiro');
  });
});
