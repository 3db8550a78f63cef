import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForContact } from '#/app/open-for-contact.ts';
import { padaria, people } from '../a-company.ts';
import { entryMails, tokenIn } from '../a-mailbag.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';

let server: TestServer;
let bia: string;
beforeAll(async () => {
  server = await aServer('totvs');
  const { owner } = server.house;
  await owner.query(`update person set team = 'cadastro' where email = $1`, [people.paulo.email]);
  await owner.query(
    `update person set password_hash = null, phone = '(11) 91234-5678', cpf = '11144477735' where email = $1`,
    [people.bia.email],
  );
  const { rows } = await owner.query<{ id: string }>('select id from person where email = $1', [
    people.bia.email,
  ]);
  bia = rows[0]?.id ?? '';
});
afterAll(() => server.close());

const find = (q: string, who: 'paulo' | 'marina' = 'paulo') =>
  server.ask(who, { url: `/api/v1/desk/registration?q=${encodeURIComponent(q)}` });
const change = (payload: object, who: 'paulo' | 'marina' = 'paulo') =>
  server.ask(who, { url: `/api/v1/desk/registration/${bia}/email`, method: 'PUT', payload });
const activate = (payload: object, who: 'paulo' | 'marina' = 'paulo') =>
  server.ask(who, { url: `/api/v1/desk/registration/${bia}/activation`, method: 'POST', payload });
const acts = async () =>
  (
    await server.house.owner.query(
      `select act, facts, person.name as by from audit join person on person.id = actor_id where subject_id = $1 order by audit.id`,
      [bia],
    )
  ).rows;

describe('the registration desk', () => {
  it('TRG-094: shows whoever calls by a masked e-mail, by name, CPF or customer code, to its team alone', async () => {
    for (const q of ['bia ferr', '111.444.777-35', padaria.code]) {
      const found = (await find(q)).json().find(({ id }: { id: string }) => id === bia);
      expect(found).toEqual({
        id: bia,
        name: people.bia.name,
        email: 'b•••@padaria.example',
        phone: '••• 5678',
        companies: [`${padaria.name} (${padaria.code})`],
        isActive: false,
      });
    }
    expect((await find(people.bia.email)).json()).toEqual([]);
    expect((await find('bia', 'marina')).statusCode).toBe(403);
    expect((await server.ask('paulo', { url: '/api/v1/session' })).json().person.registers).toBe(true);
    expect((await server.ask('marina', { url: '/api/v1/session' })).json().person.registers).toBe(false);
  });

  it('TRG-094: changes the address once the identity is verified; both are told, and the proof is written down', async () => {
    expect((await change({ email: 'bia.nova@padaria.example' })).statusCode).toBe(422);
    expect((await change({ email: 'bia.nova@padaria.example', proof: '' })).statusCode).toBe(422);
    expect((await change({ email: 'bia', proof: 'callback' })).json().type).toBe('profile/email-unreadable');
    expect((await change({ email: people.joao.email, proof: 'callback' })).json().type).toBe('contact/taken');
    expect((await change({ email: 'x@y.example', proof: 'callback' }, 'marina')).statusCode).toBe(403);
    expect(await acts()).toEqual([]);
    expect((await change({ email: 'bia.nova@padaria.example', proof: 'callback' })).statusCode).toBe(204);
    const mails = await entryMails(server.house);
    expect(mails.map(({ to, subject }) => [to.address, subject])).toEqual([
      [people.bia.email, 'O seu e-mail no portal da TOTVS mudou'],
      ['bia.nova@padaria.example', 'O seu e-mail no portal da TOTVS mudou'],
    ]);
    expect((await find('bia')).json()[0].email).toBe('b•••@padaria.example');
    expect(await acts()).toEqual([
      { act: 'identity_verified', facts: { proof: 'callback' }, by: people.paulo.name },
      { act: 'email_changed', facts: {}, by: people.paulo.name },
    ]);
  });

  it('TRG-092: has “activate customer”, which sends the invitation to the registered address', async () => {
    expect((await activate({})).statusCode).toBe(422);
    expect((await activate({ proof: 'document' }, 'marina')).statusCode).toBe(403);
    expect((await activate({ proof: 'document' })).statusCode).toBe(204);
    const [mail] = await entryMails(server.house);
    expect(mail?.to.address).toBe('bia.nova@padaria.example');
    const link = await server.ask(undefined, { url: `/api/v1/entry-links/${tokenIn(mail)}` });
    expect(link.json()).toMatchObject({ kind: 'invitation', email: 'bia.nova@padaria.example' });
    expect((await acts()).at(-1)).toMatchObject({ act: 'identity_verified', facts: { proof: 'document' } });
  });

  it('TRG-095: a matter of access and registration, opened on the phone, is the registration team’s', async () => {
    server.house.move('2026-03-02 09:00');
    const opening = anOpening(server.house.site, { kind: 'acesso' });
    const number = await server.house.as('paulo', (visit) => openForContact(visit, bia, opening, 'phone'));
    const { rows } = await server.house.owner.query('select in_team from ticket where number = $1', [number]);
    expect(rows).toEqual([{ in_team: 'cadastro' }]);
  });
});

it('PRN-033: where the guide names no registration team, whoever keeps customers registers and sees the mail that waits', async () => {
  const other = await aServer('totall');
  try {
    const registers = async (who: 'celia' | 'marina' | 'joao') =>
      (await other.ask(who, { url: '/api/v1/session' })).json().person.registers;
    expect([await registers('celia'), await registers('marina'), await registers('joao')]).toEqual([
      true,
      false,
      false,
    ]);
    expect((await other.ask('celia', { url: '/api/v1/desk/mails' })).statusCode).toBe(200);
    expect((await other.ask('marina', { url: '/api/v1/desk/mails' })).statusCode).toBe(403);
  } finally {
    await other.close();
  }
});
