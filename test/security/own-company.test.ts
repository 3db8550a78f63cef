import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { padaria, people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
let own: string;
let foreign: string;
beforeAll(async () => {
  server = await aServer();
  const { rows } = await server.house.owner.query<{ id: string; code: string }>(
    'select id, code from company',
  );
  own = rows.find(({ code }) => code === padaria.code)?.id ?? '';
  foreign = rows.find(({ code }) => code !== padaria.code)?.id ?? '';
});
afterAll(() => server.close());
/** Bia keeps the contacts of the Padaria; João does not. */
beforeEach(() =>
  server.house.owner.query(
    `update membership set administrator = person_id = (select id from person where email = $1)`,
    [people.bia.email],
  ),
);

const contact = (name: Name, company: string, draft: object, denied: readonly string[] = []) =>
  server.ask(name, {
    method: 'POST',
    url: `/api/v1/portal/companies/${company}/contacts`,
    payload: { contact: draft, denied },
  });
const companies = async (name: Name) =>
  (await server.ask(name, { url: '/api/v1/portal/companies' })).json<{
    companies: {
      id: string;
      keeps: boolean;
      contacts: { id: string; name: string; email: string; denied: string[] }[];
    }[];
  }>().companies;
const remove = async (name: Name, company: string, email: string) => {
  const { rows } = await server.house.owner.query<{ id: string }>('select id from person where email = $1', [
    email,
  ]);
  const url = `/api/v1/portal/companies/${company}/contacts/removal`;
  return server.ask(name, { method: 'POST', url, payload: { contact: rows[0]?.id } });
};
const CAIO = { name: 'Caio Reis', email: 'caio@padaria.example', phone: '(11) 91234-5678' };

describe('the contacts of a company', () => {
  it('TRG-114: are seen and kept by its administrator only', async () => {
    expect(await companies('joao')).toMatchObject([{ id: own, keeps: false, contacts: [] }]);
    expect((await contact('joao', own, CAIO)).json().type).toBe('policy/not-allowed');
    expect((await contact('bia', own, CAIO)).json()).toEqual({ fields: [] });
    const [company] = await companies('bia');
    expect(company?.contacts.map(({ name }) => name)).toEqual([
      'Bia Ferraz',
      'Caio Reis',
      'João Batista Alves',
    ]);
  });

  it('TRG-090: are let do what she grants, and no more', async () => {
    await contact('bia', own, { name: people.joao.name, email: people.joao.email }, ['open_ticket']);
    const form = await server.ask('joao', { url: '/api/v1/session' });
    expect(form.json().barred).toMatchObject([{ intent: 'open_ticket', code: 'gate/not-permitted' }]);
    await contact('bia', own, { name: people.joao.name, email: people.joao.email });
    expect((await server.ask('joao', { url: '/api/v1/session' })).json().barred).toEqual([]);
  });

  it('TRG-102: have an address of their own each; another company’s, an agent’s, nobody’s is told from', async () => {
    for (const email of [people.ivo.email, people.marina.email]) {
      const answer = await contact('bia', own, { ...CAIO, email });
      expect([answer.statusCode, answer.json().type]).toEqual([409, 'contact/taken']);
      expect(answer.body).not.toContain('Ivo');
    }
    expect((await contact('bia', own, { ...CAIO, email: 'nada' })).json().fields).toMatchObject([
      { field: 'email' },
    ]);
  });

  it('of another company are not hers, by whatever id she asks', async () => {
    expect((await contact('bia', foreign, CAIO)).json().type).toBe('policy/not-allowed');
    expect((await remove('bia', foreign, people.ivo.email)).statusCode).toBe(403);
    const address = {
      method: 'PUT',
      url: `/api/v1/portal/companies/${foreign}/addresses`,
      payload: {},
    } as const;
    expect((await server.ask('bia', address)).statusCode).toBe(403);
    const { rows } = await server.house.owner.query(`select name from person where email = $1`, [
      people.ivo.email,
    ]);
    expect(rows).toEqual([{ name: people.ivo.name }]);
  });

  it('TRG-089: always have an administrator; the last one neither goes nor gives it up', async () => {
    expect((await remove('bia', own, people.bia.email)).json().type).toBe('contact/last-administrator');
    const bia = { name: people.bia.name, email: people.bia.email };
    expect((await contact('bia', own, { ...bia, administrator: 'não' })).json().type).toBe(
      'contact/last-administrator',
    );
    await contact('bia', own, { ...CAIO, administrator: 'sim' });
    expect((await contact('bia', own, { ...bia, administrator: 'não' })).statusCode).toBe(200);
  });

  it('TRG-089: an administrator who is there no more, or of another company alone, is none', async () => {
    const bia = { name: people.bia.name, email: people.bia.email };
    await contact('bia', own, { ...CAIO, administrator: 'sim' });
    const { owner } = server.house;
    await owner.query('update membership set administrator = true where company_id = $1', [foreign]);
    const caio = (active: boolean) =>
      owner.query('update person set active = $2 where email = $1', [CAIO.email, active]);
    await caio(false);
    expect((await remove('bia', own, people.bia.email)).json().type).toBe('contact/last-administrator');
    const gives = () => contact('bia', own, { ...bia, administrator: 'não' });
    expect((await gives()).json().type).toBe('contact/last-administrator');
    await caio(true);
    expect((await gives()).json()).toEqual({ fields: [] });
  });

  it('who leaves is in at once no more, and what she wrote stays', async () => {
    const number = await server.house.open();
    expect((await remove('bia', own, people.joao.email)).statusCode).toBe(204);
    expect((await server.ask('joao', { url: '/api/v1/session' })).statusCode).toBe(401);
    const seen = await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` });
    expect(seen.json().customer.contact.name).toBe(people.joao.name);
  });
});

describe('the addresses of a company', () => {
  it('TRG-192: of the place and of the bills are kept apart, by its administrator', async () => {
    const put = (name: Name, payload: object) =>
      server.ask(name, { method: 'PUT', url: `/api/v1/portal/companies/${own}/addresses`, payload });
    expect(
      (await put('bia', { city: 'Osasco', state: 'SP', billingCity: 'Campinas', billingState: 'sp' })).json(),
    ).toEqual({
      fields: [],
    });
    expect((await put('bia', { postalCode: '1' })).json().fields).toMatchObject([{ field: 'postalCode' }]);
    const [company] = await companies('bia');
    expect(company).toMatchObject({
      addresses: { city: 'Osasco', state: 'SP', billingCity: 'Campinas', billingState: 'SP' },
    });
    expect((await put('ivo', { city: 'Santos', state: 'SP' })).json().type).toBe('policy/not-allowed');
    const others = await server.house.owner.query('select address, billing from company where id = $1', [
      foreign,
    ]);
    expect(others.rows).toEqual([{ address: {}, billing: {} }]);
  });
});

describe('the account of a company', () => {
  it('TRG-010: its people see who of the vendor answers for it, others do not', async () => {
    await server.house.owner.query(
      `insert into account_assignment (company_id, person_id, part, from_at, until_at)
       select $1, id, 'executive', '2026-01-01', case email when $2 then null else '2026-02-01'::timestamptz end
         from person where email in ($2, $3)`,
      [own, people.paulo.email, people.marina.email],
    );
    await server.house.owner.query(`update person set phone = '(11) 3790-0100' where email = $1`, [
      people.paulo.email,
    ]);
    const seen = async (name: Name) =>
      (await companies(name)).map((company) => (company as { account?: object }).account);
    expect(await seen('bia')).toEqual([
      [{ part: 'executive', name: people.paulo.name, email: people.paulo.email, phone: '(11) 3790-0100' }],
    ]);
    expect(await seen('ivo')).toEqual([[]]);
  });
});
