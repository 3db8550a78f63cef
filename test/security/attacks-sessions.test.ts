import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { signIn, tokenHash } from '#/app/session.ts';
import { PASSWORD, people } from '../a-company.ts';
import { entryMails, tokenIn } from '../a-mailbag.ts';
import { aStoryOfRoutes, type Actor, type Story } from './a-story-of-routes.ts';
import { aThing } from './real-things.ts';

let story: Story;
beforeAll(async () => void (story = await aStoryOfRoutes()));
afterAll(() => story.server.close());

const ask = (actor: Actor, url: string, method: 'GET' | 'POST' | 'PUT' = 'GET', payload?: object) =>
  story.server.app.inject({
    url: `/api/v1/${url}`,
    method,
    headers: { ...story.headers.get(actor) },
    ...(payload && { payload }),
  });

/** A screen somebody left open; what it heard, and whether it was ended. */
async function anOpenScreen(email: string, face: 'desk' | 'portal') {
  const { site } = story.server.house;
  const token = await signIn(site, email, PASSWORD);
  const heard: string[] = [];
  const leave = story.server.broadcast.join({
    token: tokenHash(token),
    face,
    companies: new Set([story.ids['padaria'] ?? '']),
    send: (event, data) => void heard.push(`${event} ${JSON.stringify(data)}`),
    end: () => void heard.push('end'),
  });
  onTestFinished(leave);
  return { token, heard };
}
const own = async (token: string) => {
  const cookie = `guiche_session=${token}`;
  const answer = await story.server.app.inject({ url: '/api/v1/session', headers: { cookie } });
  return { status: answer.statusCode, headers: { cookie, 'x-guiche-csrf': answer.json().csrf ?? '' } };
};
const aPerson = async (kind: 'agent' | 'contact', word: string) => {
  const { owner } = story.server.house;
  await owner.query(
    `insert into person (kind, name, email, password_hash)
     select $1, $2, $3, password_hash from person where email = $4`,
    [kind, word, `${word}@x.example`, people.marina.email],
  );
  if (kind === 'contact')
    await owner.query(
      `insert into membership (person_id, company_id) select id, $2 from person where email = $1`,
      [`${word}@x.example`, story.ids['padaria']],
    );
  const { rows } = await owner.query<{ id: string }>('select id from person where email = $1', [
    `${word}@x.example`,
  ]);
  return { email: `${word}@x.example`, id: rows[0]?.id ?? '' };
};

describe('attack: a session and its open screens live on after their person', () => {
  const changePassword = async (_id: string, token: string) => {
    const { headers } = await own(token);
    const answer = await story.server.app.inject({
      url: '/api/v1/account/password',
      method: 'PUT',
      headers,
      payload: { password: 'girafa azul no telhado' },
    });
    expect(answer.statusCode).toBe(204);
  };
  const letGo = async (id: string) =>
    expect((await ask('celia', `desk/people/${id}/active`, 'PUT', { active: false })).statusCode).toBe(200);
  const leave = async (contact: string) => {
    const url = `portal/companies/${story.ids['padaria']}/contacts/removal`;
    expect((await ask('bia', url, 'POST', { contact })).statusCode).toBe(204);
  };

  it.for([
    ['an agent was let go', 'agent', letGo],
    ['an agent changed her password', 'agent', changePassword],
    ['a contact was removed by her company', 'contact', leave],
    ['a contact changed her password', 'contact', changePassword],
  ] as const)('%s', async ([what, kind, end]) => {
    const { id, email } = await aPerson(kind, what.replaceAll(' ', '-'));
    const face = kind === 'agent' ? 'desk' : 'portal';
    const { token, heard } = await anOpenScreen(email, face);
    const { number } = await aThing.ticket(story);
    await expect.poll(() => heard.join('\n')).toContain(number);
    await end(id, token);
    const before = heard.length;
    const after = (await aThing.ticket(story)).number;
    await ask('marina', `desk/tickets/${after}/presence`, 'POST', { doing: 'looking' });
    await expect.poll(() => heard.at(-1)).toBe('end');
    expect(heard.slice(before)).toEqual(['end']);
    expect((await own(token)).status).toBe(401);
  });
});

describe('attack: live events of others', () => {
  it('who has a ticket open is told to her colleagues, and to no channel of another unit', async () => {
    const [north, south, all] = [
      await anOpenScreen('norte@x.example', 'desk'),
      await anOpenScreen('sul@x.example', 'desk'),
      await anOpenScreen(people.paulo.email, 'desk'),
    ];
    const { number } = await aThing.ticket(story);
    await ask('marina', `desk/tickets/${number}/presence`, 'POST', { doing: 'writing' });
    const his = await story.server.house.open({}, 'ivo');
    await ask('marina', `desk/tickets/${his}/presence`, 'POST', { doing: 'writing' });
    const here = (heard: readonly string[]) => heard.filter((one) => one.startsWith('presence')).join('\n');
    await expect.poll(() => here(all.heard)).toContain(his);
    await expect.poll(() => here(south.heard)).toContain(number);
    await expect.poll(() => here(north.heard)).toContain(his);
    expect(here(all.heard)).toContain(number);
    expect(north.heard.join('\n')).not.toContain(number);
    expect(here(south.heard)).not.toContain(his);
  });
});

describe('attack: tokens of entry', () => {
  const confirm = (token: string) =>
    story.server.app.inject({ url: `/api/v1/email-changes/${token}`, method: 'POST', payload: {} });
  const askForEmail = async (token: string, email: string) => {
    const { headers } = await own(token);
    const payload = { email, password: PASSWORD };
    const answer = await story.server.app.inject({
      url: '/api/v1/account/email',
      method: 'POST',
      headers,
      payload,
    });
    expect(answer.statusCode).toBe(202);
    const mails = await entryMails(story.server.house);
    const mail = mails.find(({ to }) => to.address === email);
    return /\/([\w-]{43})\b/.exec(mail?.text ?? '')?.[1] ?? '';
  };

  it.for(['her password is changed', 'her password is set by a link'] as const)(
    'an address asked for with a stolen password is not confirmed once %s',
    async (way) => {
      const { email } = await aPerson('contact', way.replaceAll(' ', '-'));
      const { site } = story.server.house;
      const thief = await askForEmail(await signIn(site, email, PASSWORD), `ladrao-${way.length}@x.example`);
      expect(thief).toHaveLength(43);
      const isByLink = way.includes('link');
      await (isByLink ? resetOf(email) : changeOf(await signIn(site, email, PASSWORD)));
      expect((await confirm(thief)).json().type).toBe('profile/link-unknown');
    },
  );

  async function changeOf(token: string) {
    const { headers } = await own(token);
    const payload = { password: 'girafa azul no telhado' };
    await story.server.app.inject({ url: '/api/v1/account/password', method: 'PUT', headers, payload });
  }
  async function resetOf(email: string) {
    const token = await resetToken(email);
    const answer = await usingLink(token);
    expect(answer.statusCode).toBe(204);
  }
  async function resetToken(email: string) {
    await story.server.app.inject({ url: '/api/v1/password-resets', method: 'POST', payload: { email } });
    const mails = await entryMails(story.server.house);
    return tokenIn(mails.find((mail) => mail.to.address === email));
  }
  const usingLink = (token: string) =>
    story.server.app.inject({
      url: `/api/v1/entry-links/${token}`,
      method: 'POST',
      payload: { password: 'girafa azul no telhado' },
    });

  it('a link to set a password counts once, though it is used ten times at the same moment', async () => {
    const { email } = await aPerson('contact', 'dez-vezes');
    const token = await resetToken(email);
    const answers = await Promise.all(Array.from({ length: 10 }, () => usingLink(token)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      204,
      ...Array.from({ length: 9 }, () => 404),
    ]);
  });

  it('one letter of it other is no link, and nothing of it is in an address that others are told', async () => {
    const { email } = await aPerson('contact', 'uma-letra');
    const token = await resetToken(email);
    for (let place = 0; place < 42; place += 7) {
      const letter = token[place] === 'A' ? 'B' : 'A';
      const other = token.slice(0, place) + letter + token.slice(place + 1);
      expect((await usingLink(other)).statusCode).toBe(404);
    }
    const looked = await story.server.app.inject({ url: `/api/v1/entry-links/${token}` });
    expect([looked.statusCode, looked.headers['referrer-policy'], looked.headers['cache-control']]).toEqual([
      200,
      'same-origin',
      'no-store',
    ]);
    expect(looked.headers['location']).toBeUndefined();
  });
});
