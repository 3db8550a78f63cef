import { describe, expect, it } from 'vitest';
import { EVENTS } from './names.ts';
import { readHistory } from './history.ts';

const AT = '2026-04-20T15:00:00-03:00';

function read(...events: object[]) {
  const result = readHistory(JSON.stringify(events), 'history.json');
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.events;
}

function problemsOf(text: string) {
  const result = readHistory(text, 'history.json');
  return 'problems' in result ? result.problems : [];
}

describe('a history', () => {
  it('has instants with their offset', () => {
    expect(read({ at: AT, event: 'opened' })[0]?.at).toBe(Date.UTC(2026, 3, 20, 18));
    expect(read({ at: '2018-11-04T00:30:00-02:00', event: 'opened' })[0]?.at).toBe(
      Date.UTC(2018, 10, 4, 2, 30),
    );
    expect(read({ at: '2026-04-20T18:00:00Z', event: 'opened' })[0]?.at).toBe(Date.UTC(2026, 3, 20, 18));
  });

  it('takes what an opening tells', () => {
    const [opened] = read({
      at: AT,
      event: 'opened',
      answers: { uso: 'nao' },
      team: 'cst',
      contract: 'ouro',
      follow_up_of: '40182736',
    });
    expect(opened).toMatchObject({
      by: 'customer',
      channel: 'portal',
      answers: { uso: 'nao' },
      team: 'cst',
      contract: 'ouro',
      followUpOf: '40182736',
    });
  });

  it.for([
    ['customer_replied', 'customer'],
    ['accepted', 'customer'],
    ['refused', 'customer'],
    ['postponed', 'customer'],
    ['accepted_tacitly', 'system'],
    ['reminded', 'system'],
    ['solved', 'agent'],
    ['waiting_customer', 'agent'],
    ['entry_added', 'agent'],
  ] as const)('%s is usually the act of the %s', ([event, by]) => {
    expect(read({ at: AT, event })[0]).toMatchObject({ event, by });
  });

  it('says who did it and how where that was unusual', () => {
    expect(read({ at: AT, event: 'accepted', by: 'agent', channel: 'phone' })[0]).toMatchObject({
      by: 'agent',
      channel: 'phone',
    });
  });

  it.for([
    ['reached', 'reached'],
    ['success', 'reached'],
    ['answered', 'reached'],
    ['not_reached', 'not_reached'],
    ['no_answer', 'not_reached'],
    ['failed', 'not_reached'],
    ['failure', 'not_reached'],
  ] as const)('a contact “%s” counts as %s', ([written, outcome]) => {
    expect(read({ at: AT, event: 'contact_attempted', outcome: written })[0]).toMatchObject({ outcome });
  });

  it('an entry is public unless it says otherwise', () => {
    expect(read({ at: AT, event: 'entry_added' })[0]).toMatchObject({ visibility: 'public' });
    expect(read({ at: AT, event: 'entry_added', visibility: 'internal' })[0]).toMatchObject({
      visibility: 'internal',
    });
  });

  it('a reason left out is empty, for the rules to judge', () => {
    expect(read({ at: AT, event: 'refused' })[0]).toMatchObject({ reason: '' });
    expect(read({ at: AT, event: 'severity_changed', severity: 'alta' })[0]).toMatchObject({ reason: '' });
  });

  it('what an export says besides is left aside', () => {
    const [solved] = read({ at: AT, event: 'solved', id: 7, agent_name: 'Ana', tags: ['x'] });
    expect(solved).toStrictEqual({
      event: 'solved',
      at: Date.UTC(2026, 3, 20, 18),
      by: 'agent',
      channel: 'desk',
    });
  });

  it.for(EVENTS)('knows %s', (event) => {
    const facts = {
      severity: 'alta',
      team: 'cst',
      outcome: 'reached',
      approved: true,
      found: true,
      minutes: 5,
      score: 1,
      clock: 'support',
      version: '12.5',
      label: '12.4.0-p3',
    };
    expect(read({ at: AT, event, ...facts })[0]).toMatchObject({ event });
  });

  it.for([
    ['no list', '{"at": 1}', 1, 'é uma lista'],
    ['broken JSON', '[{"at":', 1, 'não é JSON válido'],
    [
      'unknown event',
      `[\n{"at":"${AT}","event":"opened"},\n{"at":"${AT}",\n"event":"resolved"}]`,
      4,
      'evento desconhecido',
    ],
    ['an instant without offset', '[\n{"at":"2026-04-20 15:00","event":"opened"}]', 2, 'escreva com o fuso'],
    ['an instant that is missing', '[{"event":"opened"}]', 1, 'falta “at”'],
    [
      'an unknown outcome',
      `[\n{"at":"${AT}","event":"contact_attempted",\n"outcome":"maybe"}]`,
      3,
      'valor desconhecido',
    ],
    ['an answer to nothing', `[{"at":"${AT}","event":"quote_answered"}]`, 1, '“approved”'],
    ['something else in the list', '[\n7]', 2, 'chaves com valores'],
  ] as const)('is refused: %s', ([, text, line, words]) => {
    const [problem] = problemsOf(text);
    expect(problem?.line).toBe(line);
    expect(problem?.message).toMatch(new RegExp(words));
  });
});
