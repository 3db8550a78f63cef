import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryToken } from '#/app/entry-links.ts';
import { linkToken } from '#/app/links.ts';
import { sendNotice, type NoticePost } from '#/jobs/send-notice.ts';
import type { Mail } from '#/channels/mail-out.ts';
import { padaria, people } from '../a-company.ts';
import { entryMails } from '../a-mailbag.ts';
import { aServer, type TestServer } from '../a-server.ts';

/** Pronnus lets its customers answer and rate by the links of its mails. */
let server: TestServer;
const letters: Mail[] = [];
beforeAll(async () => void (server = await aServer('pronnus')));
afterAll(() => server.close());

const SECRET = 'the secret of these tests';
async function post(): Promise<Mail[]> {
  const { site, owner } = server.house;
  const to: NoticePost = {
    site,
    mail: { send: async (letter) => void letters.push(letter), close: () => {} },
    locale: 'pt-BR',
    url: 'http://x',
    secret: SECRET,
    host: 'pronnus.example',
  };
  const { rows } = await owner.query('select id from notice where sent_at is null order by id');
  const from = letters.length;
  for (const { id } of rows) await sendNotice(to, { notice: id });
  return letters.slice(from);
}
const tokenOf = ({ text }: Mail) => /http:\/\/x\/r\/([\w-]{43})/.exec(text)?.[1] ?? '';

async function awaited(): Promise<{ number: string; letter: Mail; token: string }> {
  const number = await server.house.open();
  await server.house.add('marina', number, { event: 'taken' });
  await server.house.add('marina', number, { event: 'solved', text: 'Instale a versão 12.2.' });
  const letter = (await post()).findLast((one) => tokenOf(one) !== '');
  if (!letter) throw new Error('no letter with a link');
  return { number, letter, token: tokenOf(letter) };
}
const happened = async (number: string) =>
  (
    await server.house.owner.query<{ revision: number; answers: number }>(
      `select revision, (select count(*)::int from survey_answer where ticket_id = ticket.id) as answers
         from ticket where number = $1`,
      [number],
    )
  ).rows[0];

describe('attack: a program opens the links of mails', () => {
  it('GET and HEAD of the link, of its page and of its acts accept nothing and rate nothing, however often', async () => {
    const { number, token } = await awaited();
    const before = await happened(number);
    for (const url of [
      `/r/${token}`,
      `/r/${token}?resposta=accept`,
      `/r/${token}?nota=1`,
      `/api/v1/links/${token}`,
      `/api/v1/links/${token}?event=accepted&value=1`,
      `/api/v1/links/${token}/answer?event=accepted`,
      `/api/v1/links/${token}/rating?value=1`,
    ])
      for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
        expect((await server.app.inject({ url, method })).statusCode).toBeLessThan(500);
    expect(await happened(number)).toEqual(before);
  });

  it('nor does a form that another page sends: it has to be JSON', async () => {
    const { number, token } = await awaited();
    const before = await happened(number);
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await server.app.inject({
        url: `/api/v1/links/${token}/answer`,
        method: 'POST',
        headers: { 'content-type': type },
        payload: '{"event":"accepted"}',
      });
      expect(answer.statusCode).toBeOneOf([415, 422]);
    }
    expect(await happened(number)).toEqual(before);
  });
});

describe('attack: a token that is guessed, forwarded or sent again', () => {
  it('what a mail tells in its head opens nothing: neither its number, nor its Message-Id, nor the ticket’s', async () => {
    const { number, letter, token } = await awaited();
    const notice = letter.messageId.replaceAll(/[<>]|@.*|notice-/g, '');
    // Its head names the notice: only the secret of the house makes the link of it.
    expect(linkToken(SECRET, notice)).toBe(token);
    const parts = [
      number,
      letter.messageId,
      notice,
      linkToken('', notice),
      linkToken('another secret', notice),
      letter.thread ?? 'thread',
      Buffer.from(letter.messageId).toString('base64url').slice(0, 43),
    ];
    for (const part of parts) {
      const answer = await server.app.inject({ url: `/api/v1/links/${encodeURIComponent(part)}` });
      expect([part, answer.statusCode]).toEqual([part, expect.toBeOneOf([400, 404, 422])]);
    }
    const { rows } = await server.house.owner.query(
      `select 1 from notice where link_hash = convert_to($1, 'UTF8') or notice::text like '%' || $1 || '%'`,
      [token],
    );
    expect(rows).toEqual([]);
  });

  it('the link by which a password is set is made with the secret as well', () => {
    const link = '00000000-0000-7000-8000-000000000001';
    const secrets = ['', 'one', 'another'].map((secret) => entryToken(secret, link));
    expect(new Set(secrets).size).toBe(3);
    expect(entryToken('one', link)).toMatch(/^[\w-]{43}$/);
  });

  it('Message-Ids of one ticket are not counted up, and no two letters have the same link', async () => {
    const [one, other] = [await awaited(), await awaited()];
    expect(one.token).not.toBe(other.token);
    const random = (letter: Mail) => letter.messageId.slice(-40);
    expect(random(one.letter)).not.toBe(random(other.letter));
    expect(one.letter.messageId).toMatch(/^<notice-[0-9a-f-]{36}@pronnus\.example>$/);
    expect(one.letter.messageId).not.toContain(one.number);
  });

  it('sent many times at once an acceptance counts once', async () => {
    const { number, token } = await awaited();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        server.app.inject({
          url: `/api/v1/links/${token}/answer`,
          method: 'POST',
          payload: { event: 'accepted' },
        }),
      ),
    );
    const statuses = answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409]);
    const { rows } = await server.house.owner.query(
      `select 1 from ticket_event join ticket on ticket.id = ticket_id where number = $1 and kind = 'accepted'`,
      [number],
    );
    expect(rows).toHaveLength(1);
  });

  it('opens its own ticket alone: no list, no file, no other ticket, no session', async () => {
    const { token } = await awaited();
    const looked = await server.app.inject({ url: `/api/v1/links/${token}` });
    expect([looked.statusCode, looked.headers['set-cookie'], looked.headers['referrer-policy']]).toEqual([
      200,
      undefined,
      'same-origin',
    ]);
    expect(looked.body).not.toContain(people.joao.email);
    const headers = { cookie: `guiche_session=${token}`, authorization: `Bearer ${token}` };
    for (const url of ['session', 'portal/home', 'portal/tickets', 'account', `links/${token}/answer`])
      expect((await server.app.inject({ url: `/api/v1/${url}`, headers })).statusCode).toBeOneOf([401, 404]);
  });
});

describe('attack: who is a customer here, found out by asking', () => {
  let place = 0;
  const told = async (url: string, payload: object) => {
    place += 1;
    const answer = await server.app.inject({
      url: `/api/v1/${url}`,
      method: 'POST',
      payload,
      remoteAddress: `10.7.${place >> 8}.${place & 255}`,
    });
    const { statusCode, body, headers } = answer;
    const heads = Object.keys(headers)
      .filter((name) => name !== 'date')
      .toSorted();
    return JSON.stringify([statusCode, body, heads]);
  };

  it.for([
    ['a forgotten password', 'password-resets', (email: string) => ({ email })],
    ['a request for access', 'access-requests', (email: string) => ({ name: 'Davi', email })],
    ['signing in', 'session', (email: string) => ({ email, password: 'errada' })],
    ['the way to enter', 'session/providers', (email: string) => ({ email })],
  ] as const)('%s answers the same for a customer, an agent, nobody and who left', async ([, url, body]) => {
    await server.house.owner.query(`update person set active = false where email = $1`, [people.bia.email]);
    const answers = new Set<string>();
    for (const email of [people.joao.email, people.marina.email, people.bia.email, 'ninguem@padaria.example'])
      answers.add(await told(url, body(email)));
    expect([...answers]).toHaveLength(1);
    const mails = await entryMails(server.house);
    expect(mails.map(({ to }) => to.address)).not.toContain(people.bia.email);
    await server.house.owner.query(`update person set active = true where email = $1`, [people.bia.email]);
  });

  it('the look-up of a code is not for trying out, from whichever address of one’s own network', async () => {
    const seek = (from: string, sought: string) =>
      server.app.inject({
        url: '/api/v1/customer-code',
        method: 'POST',
        payload: { sought },
        remoteAddress: from,
      });
    const statuses: number[] = [];
    for (let i = 0; i < 14; i += 1)
      statuses.push((await seek(`2001:db8:7:7::${i.toString(16)}`, `99999${i}`)).statusCode);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 404));
    expect(statuses.slice(10)).toEqual([429, 429, 429, 429]);
    expect((await seek('2001:db8:7:8::1', padaria.code)).statusCode).toBeOneOf([200, 404]);
  });
});
