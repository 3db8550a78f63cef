import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD, people } from '../a-company.ts';
import { walk, type Known } from '../a-provider.ts';
import { aSignOn, verified, wanted, type SignOn } from './a-sign-on.ts';

let story: SignOn;
beforeAll(async () => void (story = await aSignOn()));
afterAll(() => story.close());
beforeEach(() => story.anew());

describe('who is vouched for', () => {
  it('enters as whoever has the address here, then by her name there, and the record says by which way', async () => {
    story.bakery.seat(verified('joao'));
    const { location, cookie } = await story.setOut(story.ids.bakery, '/chamados?aba=todos');
    const door = new URL(location);
    expect(door.searchParams.get('code_challenge_method')).toBe('S256');
    expect(door.searchParams.get('nonce')).toMatch(/^[\w-]{40,}$/);
    const answer = await story.comeBack(story.ids.bakery, await walk(location), cookie);
    expect(answer.json()).toMatchObject({
      session: { person: { email: people.joao.email, kind: 'contact' } },
      returnTo: '/chamados?aba=todos',
    });
    expect(answer.headers['set-cookie']).toContainEqual(
      expect.stringMatching(/^guiche_session=[\w-]{43}; .*HttpOnly; SameSite=Lax/),
    );
    expect(await story.latest()).toEqual({ email: people.joao.email, outcome: 'entered', way: 'provider' });
    // Her address there changed; who she is did not.
    expect(
      await story.enter(story.ids.bakery, { sub: 'joao', email: 'jb@outra.example', email_verified: true }),
    ).toBe(people.joao.email);
    expect(await story.enter(story.ids.vendor, verified('marina'))).toBe(people.marina.email);
  });

  it.for<[string, keyof typeof story.ids, Known]>([
    ['nobody here', 'bakery', { sub: 'x', email: 'novo@padaria.example', email_verified: true }],
    ['somebody of another company', 'bakery', verified('ivo')],
    ['an agent of the vendor', 'bakery', verified('marina')],
    ['a customer, to the vendor', 'vendor', verified('joao')],
    ['an address that nobody verified', 'bakery', { ...verified('joao'), email_verified: false }],
    ['no address at all', 'bakery', { sub: 'joao' }],
    ['a customer of another house by that company’s own provider', 'steel', verified('joao')],
  ])('is a stranger who is %s', async ([, provider, known]) => {
    expect(await story.enter(story.ids[provider], known)).toBe('provider/stranger');
    expect(await story.latest()).toMatchObject({ outcome: 'provider_refused', way: 'provider' });
  });

  it('cannot be somebody of another company even where the provider names that company’s domain', async () => {
    await story.send(
      'PUT',
      `/desk/providers/${story.ids.bakery}`,
      {
        ...wanted(story.bakery, ''),
        secret: '',
        domains: ['padaria.example', 'metalurgica.example', 'vendor.example'],
      },
      story.admin,
    );
    for (const name of ['ivo', 'marina', 'celia'] as const)
      expect(await story.enter(story.ids.bakery, verified(name))).toBe('provider/stranger');
    expect(await story.enter(story.ids.bakery, verified('bia'))).toBe(people.bia.email);
  });

  it('under an address that somebody else there was linked with is a stranger', async () => {
    expect(await story.enter(story.ids.bakery, verified('joao', 'first'))).toBe(people.joao.email);
    expect(await story.enter(story.ids.bakery, verified('joao', 'second'))).toBe('provider/stranger');
    expect(await story.enter(story.ids.bakery, verified('joao', 'first'))).toBe(people.joao.email);
  });

  it('has no access any more once she is inactive here', async () => {
    expect(await story.enter(story.ids.bakery, verified('bia'))).toBe(people.bia.email);
    const set = (active: boolean) =>
      story.server.house.owner.query('update person set active = $2 where email = $1', [
        people.bia.email,
        active,
      ]);
    await set(false);
    expect(await story.enter(story.ids.bakery, verified('bia'))).toBe('provider/stranger');
    await set(true);
  });

  it('by nobody, for the provider refused, is told so', async () => {
    expect(await story.enter(story.ids.bakery, undefined)).toBe('provider/refused');
  });
});

describe('a password, where the provider is the only way', () => {
  const only = (id: string, body: object) =>
    story.send('PUT', `/desk/providers/${id}`, { ...body, secret: '', allowsPassword: false }, story.admin);
  const byPassword = (email: string, password = PASSWORD) =>
    story.send('POST', '/session', { email, password });

  it('is a wrong one for those it speaks for, in words and in headers, and for nobody else', async () => {
    expect((await byPassword(people.joao.email)).statusCode).toBe(200);
    await only(story.ids.bakery, wanted(story.bakery, ''));
    const told = [await byPassword(people.joao.email), await byPassword('ninguem@padaria.example')].map(
      ({ statusCode, body, headers }) => [statusCode, body, Object.keys(headers)],
    );
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.[0]).toBe(401);
    expect((await byPassword(people.ivo.email)).statusCode).toBe(200);
    expect(await story.enter(story.ids.bakery, verified('joao'))).toBe(people.joao.email);
  });

  it('ends what was begun with it, at once, and leaves those who came by the provider and all others', async () => {
    const cookieOf = (answer: Awaited<ReturnType<typeof byPassword>>) =>
      String([answer.headers['set-cookie']].flat().at(-1)).split(';')[0] ?? '';
    const isIn = async (cookie: string) =>
      (await story.server.app.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode === 200;
    const [joao, ivo] = [await byPassword(people.joao.email), await byPassword(people.ivo.email)].map(
      cookieOf,
    );
    const by = await story.signedIn(story.ids.bakery, 'joao');
    expect([await isIn(joao ?? ''), await isIn(ivo ?? ''), await isIn(by)]).toEqual([true, true, true]);
    await only(story.ids.bakery, wanted(story.bakery, ''));
    expect([await isIn(joao ?? ''), await isIn(ivo ?? ''), await isIn(by)]).toEqual([false, true, true]);
  });

  it('goes the same way as a key of access', async () => {
    await story.owner.query(
      `insert into passkey (person_id, credential, public_key, counter, name, device, created_at)
       select id, 'joaos', '\\x00', 0, 'Celular', '', now() from person where email = $1`,
      [people.joao.email],
    );
    const found = async () =>
      (await story.owner.query(`select email from passkey_to_enter('joaos')`)).rows.map(({ email }) => email);
    expect(await found()).toEqual([people.joao.email]);
    await only(story.ids.bakery, wanted(story.bakery, ''));
    expect(await found()).toEqual([]);
  });

  it('stays good for administrators, who mend what does not work', async () => {
    await only(story.ids.vendor, { ...wanted(story.vendor, ''), domains: ['vendor.example'] });
    expect((await byPassword(people.marina.email)).statusCode).toBe(401);
    expect((await byPassword(people.celia.email)).statusCode).toBe(200);
  });

  it('does not become good by another address: who was linked stays bound', async () => {
    expect(await story.enter(story.ids.bakery, verified('joao'))).toBe(people.joao.email);
    await only(story.ids.bakery, wanted(story.bakery, ''));
    const move = (email: string, to: string) =>
      story.server.house.owner.query('update person set email = $2 where email = $1', [email, to]);
    await move(people.joao.email, 'joao@livre.example');
    expect((await byPassword('joao@livre.example')).statusCode).toBe(401);
    await move('joao@livre.example', people.joao.email);
  });
});
