import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkToken } from '#/app/links.ts';
import { sendNotice, type NoticePost } from '#/jobs/send-notice.ts';
import type { Mail } from '#/channels/mail-out.ts';
import { aServer, type TestServer } from '../a-server.ts';

/** Pronnus asks for approval by mail (Sim, Não) and asks how it was, in confidence. */
let server: TestServer;
beforeAll(async () => void (server = await aServer('pronnus')));
afterAll(() => server.close());

const SECRET = 'the secret of these tests';
const letters: Mail[] = [];

/** Everything not sent yet, sent; the messages. */
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

const tokenIn = ({ text }: Mail, what: string) =>
  new RegExp(`http://x/r/([\\w-]+)\\?${what}\\b`).exec(text)?.[1] ?? `no ${what} in: ${text}`;

const look = (token: string) => server.ask(undefined, { url: `/api/v1/links/${token}` });
const answer = (token: string, payload: object, what = 'answer') =>
  server.ask(undefined, { url: `/api/v1/links/${token}/${what}`, method: 'POST', payload });

async function solved(): Promise<{ number: string; letter: Mail; token: string }> {
  server.house.move('2026-04-15 09:00');
  const number = await server.house.open();
  await server.house.add('marina', number, { event: 'taken' });
  server.house.move('2026-04-15 16:00');
  await server.house.add('marina', number, { event: 'solved', text: 'Instale a versão 12.2.' });
  const letter = (await post()).at(-1);
  if (!letter) throw new Error('no letter');
  return { number, letter, token: tokenIn(letter, 'resposta=accept') };
}

const stateOf = async (number: string) => {
  const page = await server.ask('joao', { url: `/api/v1/portal/tickets/${number}` });
  return page.json<{ state: { id: string; label: string } }>().state;
};

describe('the mail of a solution', () => {
  it('PRN-034: goes out when the analyst sets Resolvido, and asks for approval with the options Sim and Não', async () => {
    const { number, letter } = await solved();
    expect(await stateOf(number)).toEqual({ id: 'awaiting_acceptance', label: 'Resolvido' });
    expect(letter.subject).toContain('Solução para você aprovar');
    expect(letter.text).toMatch(/^Sim: http:\/\/x\/r\/[\w-]{43}\?resposta=accept$/m);
    expect(letter.text).toMatch(/^Não: http:\/\/x\/r\/[\w-]{43}\?resposta=refuse$/m);
  });

  it('PRN-035: with Sim the ticket is Fechado, without signing in, and the link works once', async () => {
    const { number, token } = await solved();
    expect((await look(token)).json()).toMatchObject({
      number,
      reader: 'João',
      said: 'Instale a versão 12.2.',
      acceptance: {
        answers: [
          { event: 'accepted', label: 'Sim' },
          { event: 'refused', label: 'Não' },
        ],
      },
    });
    expect((await stateOf(number)).id).toBe('awaiting_acceptance');
    server.house.move('2026-04-15 17:00');
    const said = await answer(token, { event: 'accepted' });
    expect(said.statusCode).toBe(200);
    expect(await stateOf(number)).toEqual({ id: 'closed', label: 'Fechado' });
    const again = await answer(token, { event: 'accepted' });
    expect([again.statusCode, again.json().type]).toEqual([409, 'ticket/closed']);
  });

  it('PRN-036 PRN-037: with Não and what is happening it is Em Atendimento again; without words nothing changes', async () => {
    const { number, token } = await solved();
    const empty = await answer(token, { event: 'refused', reason: ' ' });
    expect([empty.statusCode, empty.json().type]).toEqual([422, 'acceptance/reason-missing']);
    expect((await stateOf(number)).id).toBe('awaiting_acceptance');
    expect((await answer(token, { event: 'refused', reason: 'Ainda trava na verba 065.' })).statusCode).toBe(
      200,
    );
    expect(await stateOf(number)).toEqual({ id: 'in_service', label: 'Em Atendimento' });
  });

  it('answers the solution it told of, not a later one', async () => {
    const { number, token } = await solved();
    await answer(token, { event: 'refused', reason: 'Ainda trava.' });
    server.house.move('2026-04-16 10:00');
    await server.house.add('marina', number, { event: 'solved', text: 'Agora com a versão 12.3.' });
    const late = await answer(token, { event: 'accepted' });
    expect([late.statusCode, late.json().type]).toEqual([409, 'link/answered']);
    expect((await look(token)).json()).toMatchObject({ acceptance: null });
    expect((await stateOf(number)).id).toBe('awaiting_acceptance');
  });
});

describe('a link', () => {
  it('opens nothing with a token nobody gave, a cut one, or the id of the notice itself', async () => {
    const { token } = await solved();
    const { rows } = await server.house.owner.query('select id from notice limit 1');
    const wrong = [token.slice(0, -1), `${token}A`, linkToken('another secret', rows[0].id), rows[0].id];
    for (const one of wrong) expect([400, 404, 422]).toContain((await look(one)).statusCode);
  });

  it('shows and answers for its own ticket, and for nobody who left the company', async () => {
    const { token } = await solved();
    const { owner } = server.house;
    // To another house: whoever speaks for none at all is signed out everywhere.
    const move = (code: string) =>
      owner.query(
        `update membership set company_id = company.id from person, company
          where person.id = person_id and email like 'joao@%' and company.code = $1`,
        [code],
      );
    await move('118940');
    expect((await look(token)).json().type).toBe('link/unknown');
    await move('104233');
    expect((await look(token)).statusCode).toBe(200);
  });

  it('is over after half a year', async () => {
    const { token } = await solved();
    server.house.move('2026-10-13 16:01');
    expect((await look(token)).json().type).toBe('link/unknown');
  });
});

describe('the survey', () => {
  it('PRN-039 TRG-138: goes out with the mail of the end, one link for each answer', async () => {
    const { token } = await solved();
    await answer(token, { event: 'accepted' });
    const [letter, ...more] = await post();
    expect(more).toEqual([]);
    expect(letter?.text).toContain('Como foi o atendimento deste chamado?');
    expect(letter?.text).toMatch(/^Insatisfeito: http:\/\/x\/r\/[\w-]{43}\?nota=2$/m);
    expect(letter?.text).toContain('Sua resposta é confidencial');
  });

  it('PRN-041 PRN-042: is read by leaders alone, for whom a dissatisfied answer is a task', async () => {
    const { number, token } = await solved();
    await answer(token, { event: 'accepted' });
    const [letter] = await post();
    if (!letter) throw new Error('no letter');
    const comment = 'Demorou muito e ninguém avisou.';
    const rated = await answer(tokenIn(letter, 'nota=2'), { value: 2, comment }, 'rating');
    expect(rated.statusCode).toBe(200);
    const again = await answer(tokenIn(letter, 'nota=2'), { value: 5 }, 'rating');
    expect([again.statusCode, again.json().type]).toEqual([409, 'ticket/rated-already']);
    const page = await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` });
    expect(page.body).not.toContain(comment);
    expect(page.body).not.toContain('"score"');
    const { rows } = await server.house.owner.query(
      `select facts, body from ticket_event where kind = 'rated' and ticket_id = (select id from ticket where number = $1)`,
      [number],
    );
    expect(rows).toEqual([{ facts: {}, body: null }]);
  });

  it('takes an answer of the scale only', async () => {
    const { token } = await solved();
    const early = await answer(token, { value: 5 }, 'rating');
    expect([early.statusCode, early.json().type]).toEqual([409, 'ticket/not-closed']);
    await answer(token, { event: 'accepted' });
    const unknown = await answer(token, { value: 9 }, 'rating');
    expect([unknown.statusCode, unknown.json().type]).toEqual([422, 'survey/unknown-value']);
    expect((await answer(token, { value: 5 }, 'rating')).statusCode).toBe(200);
  });
});
