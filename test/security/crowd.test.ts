import { afterAll, beforeAll, expect, it } from 'vitest';
import { Failure } from '#/app/failure.ts';
import { signIn } from '#/app/session.ts';
import { PASSWORD, people } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('totvs')));
afterAll(() => house.close());

const TRIES = 10_000;
const ADDRESSES = 400;
const PLACES = 5;
const AT_ONCE = 200;

const from = (place: string) => ({ place, device: 'crowd' });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'entered',
    (error: unknown) => {
      if (error instanceof Failure) return error.code;
      throw error;
    },
  );

it(
  'ten thousand tries over addresses and places cost bounded work, and honest people enter meanwhile',
  { timeout: 120_000 },
  async () => {
    // João entered from his office before; the crowd knows his address, and tries it too.
    await signIn(house.site, people.joao.email, PASSWORD, from('198.51.100.7'));
    const told: Record<string, number> = {};
    let next = 0;
    const crowd = Array.from({ length: AT_ONCE }, async () => {
      for (let i = next++; i < TRIES; i = next++) {
        const email = i % 10 === 0 ? people.joao.email : `alvo${i % ADDRESSES}@padaria.example`;
        const code = await codeOf(signIn(house.site, email, `palpite ${i}`, from(`203.0.113.${i % PLACES}`)));
        told[code] = (told[code] ?? 0) + 1;
      }
    });
    // Where he always enters from he does so at the first try, whatever the crowd does.
    const joao: string[] = [];
    while (joao.length < 5)
      joao.push(await codeOf(signIn(house.site, people.joao.email, PASSWORD, from('198.51.100.7'))));
    // Bia comes from a new place, and tries again as she is told.
    let bia = '';
    for (let tries = 0; tries < 200 && bia !== 'entered'; tries++)
      bia = await codeOf(signIn(house.site, people.bia.email, PASSWORD, from('192.0.2.44')));
    await Promise.all(crowd);
    expect(joao).toEqual(['entered', 'entered', 'entered', 'entered', 'entered']);
    expect(bia).toBe('entered');
    const { rows } = await house.owner.query<{ looked: number; most: number }>(
      `select count(*)::int as looked, (select max(failures) from sign_in_try)::int as most from sign_in where outcome = 'wrong_password'`,
    );
    // The clock stands still: a place has twenty failures free, and as many more as were being looked at just then.
    expect(rows[0]?.looked).toBeLessThanOrEqual(PLACES * 30);
    expect(told['session/wrong-credentials']).toBe(rows[0]?.looked);
    expect((told['session/too-many-tries'] ?? 0) + (told['session/busy'] ?? 0)).toBe(
      TRIES - (rows[0]?.looked ?? 0),
    );
  },
);
