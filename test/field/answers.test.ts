import { describe, expect, it } from 'vitest';
import { seen, shipped } from '../guides/shipped.ts';

/** Pronnus promises a first answer; here with an hourly word besides, and four hours for the answer. */
const hourly = shipped('pronnus', [
  '  # Da abertura à solução',
  `  status_contact:
    label: Contato
    starts: taken
    restarts: [replied, contact_attempted, customer_replied]
    stops: [solved]
    recount_from: start
    target: 60min
    promised: false
  # Da abertura à solução`,
]);
const opened = { opened: '2026-03-02 08:00', severity: 'baixa' };

describe('each clock keeps its own date', () => {
  it('a shorter next-contact target does not take the place of a longer first answer', () => {
    const first = seen(hourly, [opened])['response_due'];
    const later = seen(hourly, [opened, { taken: '2026-03-02 08:10' }]);
    expect(later['status_contact_due']).toBe('2026-03-02 09:10');
    expect(later['response_due']).toBe(first);
  });

  it('once answered in time, always answered in time, whatever the next contact does', () => {
    const given = [opened, { taken: '2026-03-02 08:10' }, { replied: '2026-03-02 08:20' }];
    const later = seen(hourly, given, '2026-03-05 12:00');
    expect([later['response_state'], later['status_contact_state']]).toEqual(['met', 'breached']);
  });

  it('every word starts the next contact anew', () => {
    const given = [opened, { taken: '2026-03-02 08:10' }];
    const restarted = (event: string) => seen(hourly, [...given, { [event]: '2026-03-02 09:00' }]);
    expect(restarted('replied')['status_contact_due']).toBe('2026-03-02 10:00');
    expect(restarted('customer_replied')['status_contact_due']).toBe('2026-03-02 10:00');
  });
});

describe("the customer's word sets the clock going again", () => {
  const waiting = [
    { opened: '2026-03-02 08:00', severity: 'critica' },
    { waiting_customer: '2026-03-02 09:00' },
  ];
  const totvs = shipped('totvs');

  it.for([
    ['a reply', { customer_replied: '2026-03-02 11:00' }],
    ['a note on the ticket', { entry_added: '2026-03-02 11:00', by: 'customer', visibility: 'public' }],
    ['a reply by mail', { customer_replied: '2026-03-02 11:00', channel: 'email' }],
  ] as const)('%s', ([, word]) => {
    const heard = seen(totvs, [...waiting, word]);
    expect([heard['state'], heard['support_state'], heard['support_due']]).toEqual([
      'in_service',
      'running',
      '2026-03-03 08:00',
    ]);
  });

  it('a note of an agent, or one for the house, does not', () => {
    const note = { entry_added: '2026-03-02 11:00', visibility: 'internal' };
    expect(seen(totvs, [...waiting, note])['support_state']).toBe('paused');
    expect(seen(totvs, [...waiting, { ...note, visibility: 'public' }])['support_state']).toBe('paused');
  });
});

describe('only a person answers', () => {
  const pronnus = shipped('pronnus');

  it('what the system writes is no first answer', () => {
    const automatic = { entry_added: '2026-03-02 08:01', by: 'system', visibility: 'public' };
    const later = seen(pronnus, [opened, automatic], '2026-03-02 09:00');
    expect([later['response_state'], later['state']]).toEqual(['running', 'new']);
    expect(
      seen(pronnus, [opened, { ...automatic, by: 'agent', visibility: 'internal' }])['response_state'],
    ).toBe('running');
  });

  it('nor can the system speak as a person', () => {
    const spoken = seen(pronnus, [opened, { replied: '2026-03-02 08:01', by: 'system' }]);
    expect([spoken['refused'], spoken['response_state']]).toEqual(['policy/not-allowed', 'running']);
  });
});
