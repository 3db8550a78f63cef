import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enterAs } from '#/db/work.ts';
import { tokenHash } from '#/app/session.ts';
import { metalurgica, padaria, PASSWORD, people } from '../a-company.ts';
import { anOpening } from '../a-site.ts';
import { aSignOn, verified, wanted, type SignOn } from '../http/a-sign-on.ts';

// Bia speaks for the bakery and for the steelworks; either may let its people enter by an account of its own, and
// whoever keeps the bakery's could enter as anybody of it.

const SECRET = 'Segredo da metalúrgica';
let story: SignOn;
let ofSteel: string;
let ofBakery: string;
let company: Record<string, string>;
beforeAll(async () => {
  story = await aSignOn();
  const { house } = story.server;
  await house.owner.query(
    `insert into membership (person_id, company_id, administrator)
     select person.id, company.id, true from person, company where email = $1 and code = $2`,
    [people.bia.email, metalurgica.code],
  );
  const { rows } = await house.owner.query<{ code: string; id: string }>('select code, id from company');
  company = Object.fromEntries(rows.map(({ code, id }) => [code, id]));
  ofSteel = await house.open({ company: company[metalurgica.code] ?? '', subject: SECRET }, 'bia');
  ofBakery = await house.open({ company: company[padaria.code] ?? '', subject: 'Da padaria' }, 'bia');
});
afterAll(() => story.close());
beforeEach(() => story.anew());

interface Session {
  readonly csrf: string;
  readonly companies: readonly { readonly name: string }[];
  readonly unvouched: number;
}
async function entered(cookie: string) {
  const session = (
    await story.server.app.inject({ url: '/api/v1/session', headers: { cookie } })
  ).json<Session>();
  const headers = { cookie, 'x-guiche-csrf': session.csrf };
  const ask = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) => {
    const request = { method, url: `/api/v1/${path}`, headers, ...(payload && { payload }) };
    const { statusCode, body } = await story.server.app.inject(request);
    const type = /"type":"([^"]+)"/.exec(body)?.[1];
    return { status: statusCode, body, type };
  };
  return { session, ask, token: cookie.split('=')[1] ?? '' };
}
const byBakery = async () => entered(await story.signedIn(story.ids.bakery, 'bia'));
const byPassword = async () => {
  const answer = await story.send('POST', '/session', { email: people.bia.email, password: PASSWORD });
  return entered(String([answer.headers['set-cookie']].flat().at(-1)).split(';')[0] ?? '');
};

describe('a session of one company’s account', () => {
  it('says that it is not all of her, and names no other company', async () => {
    const { session, ask } = await byBakery();
    expect(session).toMatchObject({ companies: [{ name: padaria.name }], unvouched: 1 });
    expect(JSON.stringify(session)).not.toContain(metalurgica.name);
    expect((await ask('GET', 'account/profile')).body).not.toContain(metalurgica.name);
    const own = await byPassword();
    expect(own.session.unvouched).toBe(0);
    expect(own.session.companies.map(({ name }) => name)).toEqual([metalurgica.name, padaria.name]);
    const steel = await entered(await story.signedIn(story.ids.steel, 'ivo'));
    expect(steel.session).toMatchObject({ companies: [{ name: metalurgica.name }], unvouched: 0 });
  });

  it('reaches nothing of the other company: not by list, search, number, file, export or event', async () => {
    const { ask } = await byBakery();
    const own = await byPassword();
    for (const path of [
      'portal/home',
      'portal/tickets',
      'portal/tickets?q=Segredo',
      'portal/export?format=csv',
      'portal/statement?from=2026-03-01&to=2026-03-31&format=csv',
      'portal/form',
      `portal/tickets/similar?subject=${encodeURIComponent(SECRET)}`,
    ]) {
      const { status, body } = await ask('GET', path);
      expect([path, status]).toEqual([path, 200]);
      for (const secret of [SECRET, ofSteel, metalurgica.name]) expect(body).not.toContain(secret);
    }
    expect((await ask('GET', 'portal/tickets')).body).toContain(ofBakery);
    expect((await own.ask('GET', 'portal/tickets')).body).toContain(ofSteel);
    expect((await ask('GET', `portal/tickets/${ofSteel}`)).status).toBe(404);
    const reply = { event: 'customer_replied', text: 'Sou eu.' };
    expect((await ask('POST', `portal/tickets/${ofSteel}/events`, reply)).status).toBe(404);
    expect((await own.ask('GET', `portal/tickets/${ofSteel}`)).status).toBe(200);
  });

  it('opens nothing in its name, and keeps none of its contacts', async () => {
    const { ask } = await byBakery();
    const opening = { ...anOpening(story.server.house.site), company: company[metalurgica.code] };
    const opened = await ask('POST', 'portal/tickets', opening);
    expect([opened.status, opened.type]).toEqual([403, 'company/not-yours']);
    const contacts = `portal/companies/${company[metalurgica.code]}/contacts`;
    const draft = { contact: { name: 'Rui', email: 'rui@ladrao.example' }, denied: [] };
    expect((await ask('POST', contacts, draft)).status).toBe(403);
    const own = await byPassword();
    expect((await own.ask('POST', contacts, draft)).status).toBe(200);
  });

  it('is shown nothing by the database either, whatever the query says', async () => {
    const { token } = await byBakery();
    const { site } = story.server.house;
    const knock = { tokenHash: tokenHash(token), at: site.now() };
    const seen = await enterAs(site.pool, 'portal', knock, async (tx) => {
      const numbers = await tx.selectFrom('ticket').select('number').execute();
      const events = await tx.selectFrom('ticket_event').select('company_id').distinct().execute();
      const companies = await tx.selectFrom('company').select('code').execute();
      const memberships = await tx.selectFrom('membership').select('company_id').distinct().execute();
      return { numbers, events, companies, memberships };
    });
    expect(seen).toEqual({
      numbers: [{ number: ofBakery }],
      events: [{ company_id: company[padaria.code] }],
      companies: [{ code: padaria.code }],
      memberships: [{ company_id: company[padaria.code] }],
    });
  });

  const HERS: Readonly<Record<string, readonly ['GET' | 'POST' | 'PUT', string, object?]>> = {
    'a key of access': ['POST', 'account/passkeys/challenge', {}],
    codes: ['POST', 'account/second-factor', {}],
    'a password': ['PUT', 'account/password', { password: 'girafa azul no telhado' }],
    'another address': ['POST', 'account/email', { email: 'ladrao@x.example' }],
    'a PIN': ['PUT', 'account/phone-pin', { pin: '583917' }],
    'another telephone': ['PUT', 'account/profile', { fields: { phone: '1137900100' } }],
    'a copy of her data': ['GET', 'account/privacy/copy'],
    'their erasure': ['POST', 'account/privacy', { kind: 'erasure' }],
  };
  it.for(Object.entries(HERS))('plants no way to the other company: %s', async ([, [method, path, body]]) => {
    const { ask } = await byBakery();
    expect((await ask(method, path, body)).type).toBe('session/proof-needed');
  });

  it('proved by her own password does what is hers, and reaches no more companies than before', async () => {
    const { ask, token } = await byBakery();
    expect(JSON.parse((await ask('GET', 'session/proof')).body)).toMatchObject({
      password: true,
      providers: [],
    });
    expect((await ask('POST', 'session/proof', { password: PASSWORD })).status).toBe(204);
    expect((await ask('POST', 'account/second-factor', {})).status).toBe(200);
    expect((await ask('GET', `portal/tickets/${ofSteel}`)).status).toBe(404);
    expect((await entered(`guiche_session=${token}`)).session.unvouched).toBe(1);
    await story.owner.query('delete from second_factor');
  });

  it('is over when she leaves the company it speaks for, though she speaks for another one still', async () => {
    const cookie = await story.signedIn(story.ids.bakery, 'bia');
    expect(await story.reads(cookie)).toBe(200);
    const id = company[padaria.code];
    const who = '(select id from person where email = $1)';
    await story.owner.query(`delete from membership where person_id = ${who} and company_id = $2`, [
      people.bia.email,
      id,
    ]);
    expect(await story.reads(cookie)).toBe(401);
    expect(await story.enter(story.ids.bakery, verified('bia'))).toBe('provider/stranger');
    await story.owner.query(
      `insert into membership (person_id, company_id, administrator) values (${who}, $2, true)`,
      [people.bia.email, id],
    );
  });

  it('where it is the only way in leaves her the others: one company does not shut her out of another', async () => {
    const only = { ...wanted(story.bakery, ''), secret: '', allowsPassword: false };
    await story.send('PUT', `/desk/providers/${story.ids.bakery}`, only, story.admin);
    const enter = (email: string) => story.send('POST', '/session', { email, password: PASSWORD });
    expect((await enter(people.bia.email)).statusCode).toBe(200);
    expect((await enter(people.joao.email)).statusCode).toBe(401);
  });
});

describe('a provider that does not say what it verified', () => {
  const unsaid = (email: string, sub: string = randomUUID()) => ({ sub, email });
  const declare = (ownsDomains: boolean) =>
    story.send(
      'PUT',
      `/desk/providers/${story.ids.bakery}`,
      { ...wanted(story.bakery, ''), secret: '', ownsDomains },
      story.admin,
    );
  const enter = (known: object) => story.enter(story.ids.bakery, known as ReturnType<typeof verified>);

  it('lets nobody in, and says what is to be done', async () => {
    story.bakery.seat(unsaid(people.joao.email));
    expect(await enter(unsaid(people.joao.email))).toBe('provider/unverified');
    expect(await story.latest()).toMatchObject({ outcome: 'provider_refused', email: people.joao.email });
  });

  it('may be declared the owner of its domains: then its people enter, and nobody of another domain', async () => {
    expect((await declare(true)).statusCode).toBe(204);
    const subject = randomUUID();
    expect(await enter(unsaid(people.joao.email, subject))).toBe(people.joao.email);
    expect(await enter(unsaid(people.ivo.email))).toBe('provider/stranger');
    expect(await enter(unsaid('joao@padaria.example.ladrao.example'))).toBe('provider/stranger');
    // A second name for the same address stays a stranger.
    expect(await enter(unsaid(people.joao.email))).toBe('provider/stranger');
    const { rows } = await story.owner.query(
      `select facts from audit where act = 'provider_changed' order by id desc limit 1`,
    );
    expect(rows[0]?.facts).toMatchObject({ addresses: 'own' });
    // Who was linked stays so when the word is taken back; nobody new is.
    await declare(false);
    expect(await enter(unsaid(people.joao.email, subject))).toBe(people.joao.email);
    expect(await enter(unsaid(people.bia.email))).toBe('provider/unverified');
  });

  it('is not believed where it says that it did not verify', async () => {
    await declare(true);
    expect(await enter({ ...unsaid(people.joao.email), email_verified: false })).toBe('provider/stranger');
    expect(await enter({ ...unsaid(people.joao.email), email_verified: 'true' })).toBe('provider/stranger');
  });
});
