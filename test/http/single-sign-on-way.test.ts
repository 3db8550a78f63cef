import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../a-company.ts';
import { walk } from '../a-provider.ts';
import { aSignOn, verified, type SignOn } from './a-sign-on.ts';

let story: SignOn;
beforeAll(async () => void (story = await aSignOn()));
afterAll(() => story.close());
beforeEach(() => story.anew());

describe('the way back', () => {
  it('is gone once, in the browser that set out, to the provider it set out to, in time', async () => {
    story.bakery.seat(verified('joao'));
    const refused = async (id: string, query: string, cookie: string) =>
      (await story.comeBack(id, query, cookie)).json().type;
    const [mine, others] = [await story.setOut(story.ids.bakery), await story.setOut(story.ids.bakery)];
    const query = await walk(mine.location);
    expect(await refused(story.ids.bakery, query, others.cookie)).toBe('provider/over');
    expect(await refused(story.ids.bakery, query, '')).toBe('provider/over');
    expect(await refused(story.ids.vendor, query, mine.cookie)).toBe('provider/over');
    expect(await refused(story.ids.bakery, query.replace(/state=[^&]*/, 'state=x'), mine.cookie)).toBe(
      'provider/over',
    );
    expect((await story.comeBack(story.ids.bakery, query, mine.cookie)).statusCode).toBe(200);
    expect(await refused(story.ids.bakery, query, mine.cookie)).toBe('provider/over');
    story.server.house.move('2026-03-02 12:00');
    const late = await story.setOut(story.ids.bakery);
    const brought = await walk(late.location);
    story.server.house.move('2026-03-02 12:15');
    expect(await refused(story.ids.bakery, brought, late.cookie)).toBe('provider/over');
  });

  it('with another’s code, another issuer or a code of nobody is refused', async () => {
    story.bakery.seat(verified('joao'));
    const [one, other] = [await story.setOut(story.ids.bakery), await story.setOut(story.ids.bakery)];
    const [first, second] = [
      new URLSearchParams(await walk(one.location)),
      new URLSearchParams(await walk(other.location)),
    ];
    // The code of another try: its verifier is not ours (injection of a code).
    first.set('code', second.get('code') ?? '');
    expect((await story.comeBack(story.ids.bakery, String(first), one.cookie)).json().type).toBe(
      'provider/refused',
    );
    const mixed = await story.setOut(story.ids.bakery);
    const brought = new URLSearchParams(await walk(mixed.location));
    brought.set('iss', story.vendor.issuer);
    expect((await story.comeBack(story.ids.bakery, String(brought), mixed.cookie)).json().type).toBe(
      'provider/refused',
    );
    const made = await story.setOut(story.ids.bakery);
    const state = new URL(made.location).searchParams.get('state') ?? '';
    const forged = new URLSearchParams({ state, code: 'made-up', iss: story.bakery.issuer });
    expect((await story.comeBack(story.ids.bakery, String(forged), made.cookie)).json().type).toBe(
      'provider/refused',
    );
  });

  it.for([
    '//guiche.example.net',
    'https://guiche.example.net/',
    '/\\guiche.example.net',
    'javascript:alert(1)',
    '',
  ])('leads to a page of ours, never to %s', async (elsewhere) => {
    story.bakery.seat(verified('joao'));
    const { location, cookie } = await story.setOut(story.ids.bakery, elsewhere);
    expect((await story.comeBack(story.ids.bakery, await walk(location), cookie)).json().returnTo).toBe('/');
  });

  it('is not gone by another site’s page, and gives a new session whatever was there before', async () => {
    story.bakery.seat(verified('joao'));
    const { location, cookie } = await story.setOut(story.ids.bakery);
    const query = await walk(location);
    const foreign = await story.comeBack(story.ids.bakery, query, cookie, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.json().type).toBe('session/csrf');
    const answer = await story.comeBack(story.ids.bakery, query, `${cookie}; guiche_session=planted`);
    expect(String(answer.headers['set-cookie'])).toMatch(/guiche_session=(?!planted)[\w-]{43}/);
  });
});

describe('the sign-in page', () => {
  const offered = async (email: string) => (await story.send('POST', '/session/providers', { email })).json();

  it('offers what enters for a domain, the same for whoever is known and whoever is not', async () => {
    const known = await offered(people.joao.email);
    expect(known).toEqual([{ id: story.ids.bakery, name: 'Conta da padaria' }]);
    expect(await offered('ninguem@PADARIA.example')).toEqual(known);
    expect(await offered('ninguem@livre.example')).toEqual([]);
    expect(await offered('padaria.example@livre.example')).toEqual([]);
  });
});
