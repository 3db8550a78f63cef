import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('prosoft');
  await confirmedAt('joao', '2025-03-01T10:00:00-03:00');
});
afterAll(() => server.close());

const confirmedAt = (name: Name, at: string) =>
  server.house.owner
    .query(`update person set phone = '(11) 3790-0100' where email = $1`, [people[name].email])
    .then(() =>
      server.house.owner.query('update person set phone_confirmed_at = $2 where email = $1', [
        people[name].email,
        at,
      ]),
    );
const asked = async (name: Name) => (await server.ask(name, { url: '/api/v1/session' })).json().asks;
const toConfirm = async (number: string) =>
  (await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` })).json().customer.contact.toConfirm;

describe('a telephone last confirmed long ago', () => {
  it('PRO-056: is asked for after twelve months, until she confirms it, which is written down', async () => {
    server.house.move('2026-03-01 10:00');
    expect(await asked('joao')).toEqual({ phone: null, mailRefused: false, consent: '2026-1' });
    server.house.move('2026-03-02 09:00');
    expect(await asked('joao')).toEqual({ phone: '(11) 3790-0100', mailRefused: false, consent: '2026-1' });
    const confirm = { url: '/api/v1/account/phone-confirmation', method: 'POST', payload: {} } as const;
    expect((await server.ask('joao', confirm)).statusCode).toBe(204);
    expect(await asked('joao')).toMatchObject({ phone: null });
    const { changes } = (await server.ask('joao', { url: '/api/v1/account/profile' })).json();
    expect(changes[0].text).toBe(`Confirmou o telefone · ${people.joao.name}`);
  });

  it('PRO-056: correcting it confirms the new one', async () => {
    await confirmedAt('joao', '2024-03-01T10:00:00-03:00');
    expect((await asked('joao')).phone).not.toBe(null);
    const payload = { fields: { phone: '11 3790 0101' } };
    const kept = await server.ask('joao', { url: '/api/v1/account/profile', method: 'PUT', payload });
    expect(kept.json()).toEqual({ fields: [] });
    expect((await asked('joao')).phone).toBe(null);
    const { rows } = await server.house.owner.query(
      'select phone, phone_confirmed_at from person where email = $1',
      [people.joao.email],
    );
    expect(rows).toEqual([
      { phone: '(11) 3790-0101', phone_confirmed_at: Date.parse('2026-03-02T12:00:00Z') },
    ]);
  });

  it('PRO-056: at the next contact the agent asks, and says so at the ticket', async () => {
    await confirmedAt('joao', '2024-03-01T10:00:00-03:00');
    const number = await server.house.open();
    expect(await toConfirm(number)).toBe(true);
    const url = `/api/v1/desk/tickets/${number}/phone-confirmation`;
    expect((await server.ask('marina', { url, method: 'POST', payload: {} })).statusCode).toBe(204);
    expect(await toConfirm(number)).toBe(false);
    const { changes } = (await server.ask('joao', { url: '/api/v1/account/profile' })).json();
    expect(changes[0].text).toBe(`Confirmou o telefone · ${people.marina.name}`);
  });
});

it('TTL-088: after mail to her came back she is asked to correct the address, until it is another one', async () => {
  await server.house.owner.query(`update person set mail_refused_at = now() where email = $1`, [
    people.bia.email,
  ]);
  expect(await asked('bia')).toEqual({ phone: null, mailRefused: true, consent: '2026-1' });
  expect((await server.ask('bia', { url: '/api/v1/account/profile' })).json().mailRefused).toBe(true);
  expect((await asked('ivo')).mailRefused).toBe(false);
  // The same one in other letters is no other one.
  await server.house.owner.query('update person set email = upper(email) where email = $1', [
    people.bia.email,
  ]);
  expect((await asked('bia')).mailRefused).toBe(true);
  await server.house.owner.query('update person set email = lower(email) where lower(email) = $1', [
    people.bia.email,
  ]);
  await server.house.owner.query(`update person set email = 'bia.certa@padaria.example' where email = $1`, [
    people.bia.email,
  ]);
  expect((await asked('bia')).mailRefused).toBe(false);
});
