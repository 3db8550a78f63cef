import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { metalurgica, padaria, PASSWORD, people, type Name } from '../a-company.ts';
import { entryMails, tokenIn } from '../a-mailbag.ts';
import { aServer, type TestServer } from '../a-server.ts';

/** Bia keeps the contacts of the Padaria; João was taken out by her. */
let server: TestServer;
let own: string;
let joao: string;
let hash: string;
beforeAll(async () => {
  server = await aServer();
  own = await one('select id from company where code = $1', padaria.code);
  joao = await one('select id from person where email = $1', people.joao.email);
  hash = await one('select password_hash as id from person where email = $1', people.joao.email);
});
afterAll(() => server.close());

const one = async (text: string, ...values: string[]): Promise<string> =>
  (await server.house.owner.query<{ id: string }>(text, values)).rows[0]?.id ?? '';
const remove = (name: Name, contact: string) =>
  name === 'celia'
    ? server.ask(name, {
        method: 'POST',
        url: `/api/v1/desk/customers/${own}/contacts/removal`,
        payload: { contact },
      })
    : server.ask(name, {
        method: 'POST',
        url: `/api/v1/portal/companies/${own}/contacts/removal`,
        payload: { contact },
      });
const ask = (draft: object = {}, denied: readonly string[] = []) =>
  server.ask('bia', {
    method: 'POST',
    url: `/api/v1/portal/companies/${own}/contacts`,
    payload: {
      contact: { name: 'João da Bia', email: people.joao.email, phone: '(11) 91234-5678', ...draft },
      denied,
    },
  });
const contacts = async () => {
  const answer = await server.ask('bia', { url: '/api/v1/portal/companies' });
  return answer.json<{ companies: { contacts: Record<string, unknown>[] }[] }>().companies[0]?.contacts ?? [];
};
const awaited = async () => (await contacts()).filter((contact) => contact['awaited'] === true);
const mails = async () =>
  (await entryMails(server.house)).filter(({ to }) => to.address === people.joao.email);
const accept = async (token: string) =>
  (
    await server.app.inject({
      method: 'POST',
      url: `/api/v1/entry-links/${token}`,
      payload: { password: 'girafa azul no telhado' },
    })
  ).statusCode;
const isIn = async () =>
  (
    await server.house.owner.query('select from membership where person_id = $1 and company_id = $2', [
      joao,
      own,
    ])
  ).rowCount === 1;

beforeEach(async () => {
  const { owner } = server.house;
  server.house.move('2026-03-02 09:00');
  await owner.query(`truncate entry_link, entry_mail; delete from membership where person_id = '${joao}'`);
  await owner.query('insert into membership (person_id, company_id) values ($1, $2)', [joao, own]);
  await owner.query('update membership set administrator = person_id <> $1', [joao]);
  await owner.query(
    `update person set active = true, name = $2, phone = '', password_hash = $3 where id = $1`,
    [joao, people.joao.name, hash],
  );
  await remove('bia', joao);
});

describe('somebody whom her company took out', () => {
  it('TRG-090 TRG-114: is asked back by the same address, and is in again once she agrees by her own mail', async () => {
    expect(await isIn()).toBe(false);
    const answer = await ask({ administrator: 'não' }, ['download']);
    expect([answer.statusCode, answer.json()]).toEqual([200, { fields: [] }]);
    expect(await isIn()).toBe(false);
    expect(await awaited()).toEqual([
      {
        id: joao,
        name: 'João da Bia',
        email: people.joao.email,
        phone: '(11) 91234-5678',
        administrator: false,
        denied: ['download'],
        awaited: true,
      },
    ]);
    const [mail] = await mails();
    expect(mail?.subject).toContain(padaria.name);
    expect(mail?.text).toContain('nada muda');
    expect(await accept(tokenIn(mail))).toBe(204);
    expect(await accept(tokenIn(mail))).toBe(404);
    expect([await isIn(), await awaited()]).toEqual([true, []]);
    const { rows } = await server.house.owner.query(
      'select denied, name from membership join person on person.id = person_id where person_id = $1',
      [joao],
    );
    // What was written of her is not her name: that stays hers.
    expect(rows).toEqual([{ denied: ['download'], name: people.joao.name }]);
  });

  it('tells the keeper nothing of what became of her: elsewhere, barred or nowhere, all is alike', async () => {
    const { owner } = server.house;
    const told = async () => {
      const { statusCode, body } = await ask();
      return JSON.stringify([statusCode, body, await contacts()]);
    };
    const nowhere = await told();
    const states = [
      `insert into membership (person_id, company_id) select '${joao}', id from company where code = '${metalurgica.code}'`,
      `update person set name = 'João Outro', phone = '(81) 98888-7777' where id = '${joao}'`,
      `update person set active = false where id = '${joao}'`,
    ];
    for (const state of states) {
      await owner.query('truncate entry_link, entry_mail');
      await owner.query(state);
      expect(await told()).toBe(nowhere);
    }
    expect(nowhere).not.toContain(people.joao.name);
    expect(await mails()).toEqual([]);
  });

  it('who does not answer keeps her password, and is of that company no more', async () => {
    await ask();
    expect(await mails()).toHaveLength(1);
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: people.joao.email, password: PASSWORD },
    });
    expect(answer.statusCode).toBeLessThan(300);
    expect(await isIn()).toBe(false);
  });

  it('is not sent mail after mail: one in two minutes, five a day; what is offered changes all the same', async () => {
    for (let i = 0; i < 8; i++) {
      await ask({ name: `João ${i}` });
      await ask({ name: `João ${i} de novo` });
      server.house.move(`2026-03-02 09:${String(10 + i * 5)}`);
    }
    expect(await awaited()).toMatchObject([{ name: 'João 7 de novo' }]);
    const { rows } = await server.house.owner.query('select count(*)::int as n from entry_mail');
    expect(rows).toEqual([{ n: 5 }]);
  });

  it('may be left out again before she agrees: the link is worth nothing then', async () => {
    await ask();
    const [mail] = await mails();
    expect((await remove('bia', joao)).statusCode).toBe(204);
    expect(await awaited()).toEqual([]);
    expect(await accept(tokenIn(mail))).toBe(404);
    expect(await isIn()).toBe(false);
    expect((await remove('bia', joao)).json().type).toBe('contact/unknown');
  });

  it('by the vendor is the vendor’s to take back; so is who never was of this company', async () => {
    const { owner } = server.house;
    await owner.query('insert into membership (person_id, company_id) values ($1, $2)', [joao, own]);
    expect((await remove('celia', joao)).statusCode).toBe(204);
    expect((await ask()).json().type).toBe('contact/taken');
    expect((await ask({ email: people.ivo.email })).json().type).toBe('contact/taken');
    expect((await ask({ email: people.marina.email })).json().type).toBe('contact/taken');
    expect((await server.house.owner.query('select from entry_link')).rowCount).toBe(0);
  });

  it('TRG-114: is asked by its keepers alone', async () => {
    await server.house.owner.query(`update membership set administrator = false`);
    expect((await ask()).json().type).toBe('policy/not-allowed');
  });

  it('and asked back is in the history of that company, both times', async () => {
    await ask();
    const { rows } = await server.house.owner.query(
      `select act from audit where company_id = $1 order by id desc limit 2`,
      [own],
    );
    expect(rows.map(({ act }) => act)).toEqual(['own_contact_kept', 'own_contact_removed']);
  });
});

describe('an invitation', () => {
  it('TRG-091: is in the history of every customer its person speaks for', async () => {
    const { owner } = server.house;
    const bia = await one('select id from person where email = $1', people.bia.email);
    await owner.query(
      `insert into membership (person_id, company_id) select $1, id from company where code = $2 on conflict do nothing`,
      [bia, metalurgica.code],
    );
    const invited = await server.ask('celia', {
      method: 'POST',
      url: `/api/v1/desk/contacts/${bia}/invitation`,
      payload: {},
    });
    expect(invited.statusCode).toBeLessThan(300);
    const { rows } = await owner.query(
      `select code from audit join company on company.id = company_id where act = 'person_invited' and subject_id = $1 order by code`,
      [bia],
    );
    expect(rows.map(({ code }) => code)).toEqual([padaria.code, metalurgica.code]);
  });
});
