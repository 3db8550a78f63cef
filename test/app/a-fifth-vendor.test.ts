import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Failure } from '#/app/failure.ts';
import { local } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

/** Sertão Sistemas exists in test/guides/sertao.yaml and nowhere in the code. */
let house: TestSite;
beforeAll(async () => {
  house = await aSite({ file: 'sertao.yaml', text: readFileSync('test/guides/sertao.yaml', 'utf8') });
});
afterAll(() => house.close());

const row = async (number: string) => {
  const { rows } = await house.owner.query<{
    state: string;
    due: number | null;
    rank: number;
    fold: {
      acceptance?: { lastDay: string; endsAt: number; postponed: number; remindAt?: number };
      closedAs?: string;
    };
  }>('select state, due_at as due, severity_rank as rank, fold from ticket where number = $1', [number]);
  const [found] = rows;
  if (!found) throw new Error(`no ticket ${number}`);
  return found;
};
const due = async (number: string) => local((await row(number)).due ?? undefined);

describe('a vendor that nobody knew, from her file alone', () => {
  it('counts over lunch, Saturdays and holidays of her own', async () => {
    // Tuesday, 24 March, 16:00; Wednesday is the state's day: 2 h on Tuesday, 4 h on Thursday morning.
    house.move('2026-03-24 16:00');
    const stopped = await house.open({ answers: { vende: 'nao' } });
    expect(stopped).toBe('202603/0001');
    expect(await due(stopped)).toBe('2026-03-26 12:00');
    // Two business days after Thursday: Friday, and Saturday to the end of its morning.
    house.move('2026-03-26 10:00');
    const slow = await house.open({ answers: { vende: 'devagar' } });
    expect(await due(slow)).toBe('2026-03-28 12:00');
    expect((await row(slow)).rank).toBe(1);
    // From Saturday 11:00: one hour there, five on Monday.
    house.move('2026-03-28 11:00');
    const weekend = await house.open({ answers: { vende: 'nao' } });
    expect(await due(weekend)).toBe('2026-03-30 14:30');
  });

  it('stands still while the customer is asked', async () => {
    house.move('2026-03-30 08:00');
    const number = await house.open({ answers: { vende: 'nao' } });
    house.move('2026-03-30 09:00');
    await house.add('marina', number, { event: 'waiting_customer', text: 'Qual o erro?' });
    house.move('2026-03-30 14:30');
    await house.add('joao', number, { event: 'customer_replied', text: 'Nenhum.' });
    // One hour before, three and a half to the evening, one and a half on the next day.
    expect(await due(number)).toBe('2026-03-31 09:30');
  });

  it('lets the customer answer in seven business days, postpone twice, and takes silence for a yes', async () => {
    house.move('2026-04-06 09:00');
    const number = await house.open({ answers: { vende: 'sim' } });
    house.move('2026-04-06 10:00');
    await house.add('marina', number, { event: 'solved', text: 'Use F2.' });
    const term = async () => (await row(number)).fold.acceptance;
    // Tue 7 to Sat 11 are five, Mon 13 and Tue 14 make seven.
    expect(await term()).toMatchObject({ lastDay: '2026-04-14', postponed: 0 });
    house.move('2026-04-13 12:00');
    await house.add('joao', number, { event: 'postponed' });
    // Wed 15 to Sat 18 four; Mon 20; Tue 21 is a holiday; Wed 22, Thu 23.
    expect(await term()).toMatchObject({ lastDay: '2026-04-23', postponed: 1 });
    await house.add('joao', number, { event: 'postponed' });
    expect(await term()).toMatchObject({ lastDay: '2026-05-02', postponed: 2 });
    await expect(house.add('joao', number, { event: 'postponed' })).rejects.toMatchObject({
      code: 'acceptance/postponed-already',
    } satisfies Partial<Failure>);
    house.move('2026-05-02 23:59');
    await house.sweep();
    expect((await row(number)).state).toBe('awaiting_acceptance');
    house.move('2026-05-03 00:00');
    await house.sweep();
    expect(await row(number)).toMatchObject({ state: 'closed', fold: { closedAs: 'accepted_tacitly' } });
  });

  it('speaks her own words, and refuses what her guide does not offer', async () => {
    const { guide } = house.site.guides.current;
    expect(guide.states.in_maintenance.label).toBe('Na oficina');
    await expect(house.open({ answers: { vende: 'talvez' } })).rejects.toMatchObject({
      code: 'triage/unknown-answer',
    });
  });
});
