import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEvent, type Wish } from '#/app/door.ts';

import { act, type AgentWish } from '#/app/act.ts';
import { Failure } from '#/app/failure.ts';
import { faultsOfHistory } from '../a-history.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('totvs')));
afterAll(() => house.close());

const TICKETS = 1_000;
const AT_ONCE = 10;
const ACTS_EACH = 3;

/** Numbers that look random and come again with the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const AGENT_ACTS: readonly ((text: string) => AgentWish)[] = [
  () => ({ event: 'taken' }),
  (text) => ({ event: 'replied', text }),
  (text) => ({ event: 'entry_added', visibility: 'internal', text }),
  (text) => ({ event: 'waiting_customer', text }),
  (text) => ({ event: 'on_hold', reason: text }),
  () => ({ event: 'resumed' }),
  (text) => ({ event: 'solved', text }),
  (text) => ({ event: 'forwarded_to_maintenance', reason: text, area: 'manutencao' }),
  () => ({ event: 'returned_from_maintenance' }),
  (text) => ({ event: 'rejected', reason: text }),
];

const CUSTOMER_ACTS: readonly ((text: string) => AgentWish)[] = [
  (text) => ({ event: 'customer_replied', text }),
  (text) => ({ event: 'customer_replied', text }),
  () => ({ event: 'accepted' }),
  (text) => ({ event: 'refused', reason: text }),
  () => ({ event: 'postponed' }),
];

/** Does it, unless the rules say no: what was acknowledged. Anything but a refusal is a fault. */
async function tried(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** Marina, Paulo and João act on one ticket as fast as each of them can; the texts that were acknowledged. */
async function crowd(number: string, chance: () => number): Promise<string[]> {
  const done: string[] = [];
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(chance() * list.length)];
  const plan = (['marina', 'paulo', 'joao'] as const).map((name) => ({
    name,
    acts: Array.from({ length: ACTS_EACH }, () => pick(name === 'joao' ? CUSTOMER_ACTS : AGENT_ACTS)),
  }));
  await Promise.all(
    plan.map(async ({ name, acts }) => {
      for (const [i, make] of acts.entries()) {
        const text = `${number} ${name} ${i}`;
        const wish = make?.(text);
        if (!wish) continue;
        const acknowledged = await tried(
          name === 'joao'
            ? house.as(name, (visit) => addEvent(visit, number, wish as Wish, 'portal'))
            : house.as(name, (visit) => act(visit, number, wish, 'desk')),
        );
        if (acknowledged && ('text' in wish || 'reason' in wish)) done.push(text);
      }
    }),
  );
  return done;
}

describe('two agents and a customer on one ticket at the same time', () => {
  it(
    `${TICKETS} times over: one story each, nothing lost, nothing doubled, every notice once`,
    { timeout: 180_000 },
    async () => {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const chance = chances(seed);
      const done: string[] = [];
      for (let i = 0; i < TICKETS; i += AT_ONCE) {
        const numbers = await Promise.all(Array.from({ length: AT_ONCE }, () => house.open()));
        for (const texts of await Promise.all(numbers.map((number) => crowd(number, chance))))
          done.push(...texts);
      }
      const { rows } = await house.owner.query<{ body: string }>(
        `select body from ticket_event where kind <> 'opened' and body is not null`,
      );
      const told = rows.map(({ body }) => body).toSorted();
      expect(told, `seed ${seed}`).toEqual(done.toSorted());
      expect(await faultsOfHistory(house.owner, house.site.now()), `seed ${seed}`).toEqual([]);
      expect(done.length).toBeGreaterThan(TICKETS);
    },
  );
});
