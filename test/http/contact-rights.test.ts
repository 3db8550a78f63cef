import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { metalurgica, padaria, people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

/** Bia asked for one ticket and João for the other; both are of Padaria. */
let server: TestServer;
let bias: string;
let joaos: string;
let company: string;
beforeAll(async () => {
  server = await aServer('totall');
  const { house } = server;
  joaos = await house.open({ subject: 'Folha do João' }, 'joao');
  bias = await house.open({ subject: 'Nota da Bia' }, 'bia');
  await house.add('marina', joaos, { event: 'taken' });
  await house.add('marina', joaos, { event: 'replied', text: 'Só o João pode ler isto.' });
  const found = await house.owner.query<{ id: string }>('select id from company where code = $1', [
    padaria.code,
  ]);
  company = found.rows[0]?.id ?? '';
});
afterAll(() => server.close());
beforeEach(async () => void (await server.house.owner.query(`update membership set denied = '{}'`)));

const keep = async (payload: object) => {
  const url = `/api/v1/desk/customers/${company}/contacts`;
  return (await server.ask('celia', { method: 'POST', url, payload })).json<{
    outcome: string;
    fields: { field: string }[];
  }>();
};
const bia = { email: people.bia.email };
const get = async (name: Name, path: string) => await server.ask(name, { url: `/api/v1/portal/${path}` });
const seen = async (name: Name) =>
  (await get(name, 'tickets'))
    .json<{ rows: { number: string }[] }>()
    .rows.map(({ number }) => number)
    .toSorted();
const idOf = async (name: Name): Promise<string> => {
  const { rows } = await server.house.owner.query('select id from person where email = $1', [
    people[name].email,
  ]);
  return rows[0]?.id ?? '';
};

describe('what a contact may for her company', () => {
  it('TRG-090: the vendor gives and takes each right, by the form and by a file; silence changes none', async () => {
    expect(await keep({ ...bia, opens: 'não', downloads: 'não' })).toMatchObject({ outcome: 'updated' });
    expect(await keep({ ...bia, opens: 'talvez' })).toMatchObject({
      outcome: 'refused',
      fields: [{ field: 'opens' }],
    });
    expect(await keep({ ...bia, opens: '', downloads: 'sim' })).toMatchObject({ outcome: 'updated' });
    const { contacts } = (await server.ask('celia', { url: `/api/v1/desk/customers/${company}` })).json<{
      contacts: { email: string; denied: string[] }[];
    }>();
    expect(contacts.find(({ email }) => email === bia.email)?.denied).toEqual(['open_ticket']);
    const file = async (text: string) =>
      (
        await server.ask('celia', {
          method: 'POST',
          url: '/api/v1/desk/customers/import',
          payload: { kind: 'contacts', text, dry: false },
        })
      ).json<{ applied: boolean; lines: { changes: object[] }[] }>();
    const given = await file(
      `codigo_cliente;email;nome;abre_chamados;ve_chamados_da_empresa\n${padaria.code};${bia.email};${people.bia.name};SIM;Não\n`,
    );
    expect(given).toMatchObject({
      applied: true,
      lines: [
        {
          changes: [
            { field: 'opens', from: 'não', to: 'sim' },
            { field: 'seesCompany', from: 'sim', to: 'não' },
          ],
        },
      ],
    });
    const exported = await server.ask('celia', { url: '/api/v1/desk/customers/export?kind=contacts' });
    expect(exported.body).toContain(`${people.bia.name};;;;sim;sim;sim;sim;não`);
  });

  it('TRG-090 TTL-071: who may not see the company’s tickets has her own, and nothing tells her of others', async () => {
    const both = [bias, joaos].toSorted();
    expect(await seen('bia')).toEqual(both);
    await keep({ ...bia, seesCompany: 'não' });
    expect(await seen('bia')).toEqual([bias]);
    expect(await seen('joao')).toEqual(both);
    const page = `tickets/${encodeURIComponent(joaos)}`;
    expect([(await get('bia', page)).statusCode, (await get('joao', page)).statusCode]).toEqual([404, 200]);
    const paths = ['home', 'tabs', 'tickets?q=folha', 'tickets/similar?subject=Folha', 'export?format=csv'];
    const told = async (name: Name) => {
      const answers = await Promise.all(paths.map(async (path) => await get(name, path)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(paths.map(() => 200));
      return answers.map(({ body }) => body).join(' ');
    };
    expect(await told('joao')).toContain('Folha do João');
    expect(await told('bia')).not.toMatch(/Folha do João|Só o João/);
    const answer = await server.ask('bia', {
      method: 'POST',
      url: `/api/v1/portal/tickets/${encodeURIComponent(joaos)}/events`,
      payload: { event: 'customer_replied', text: 'E eu?' },
    });
    expect(answer.statusCode).toBe(404);
  });

  it('TRG-090: row-level security holds it, whatever a query forgets', async () => {
    await keep({ ...bia, seesCompany: 'não' });
    const { house } = server;
    const count = async (name: Name, table: string) =>
      await house.as(name, async ({ tx }) => {
        const of = table === 'ticket' ? 'id' : 'ticket_id';
        const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}
          where ${sql.ref(of)} = (${(await house.owner.query('select id from ticket where number = $1', [joaos])).rows[0].id})`.execute(
          tx,
        );
        return Number(rows[0]?.n);
      });
    for (const table of ['ticket', 'ticket_event', 'attachment'])
      expect([table, await count('bia', table)]).toEqual([table, 0]);
    expect(await count('joao', 'ticket_event')).toBeGreaterThan(1);
  });

  it('TTL-036 TTL-076: she goes on with her own ticket, and opens in nobody else’s name', async () => {
    await keep({ ...bia, seesCompany: 'não' });
    const answer = await server.ask('bia', {
      method: 'POST',
      url: `/api/v1/portal/tickets/${encodeURIComponent(bias)}/events`,
      payload: { event: 'customer_replied', text: 'Mais um detalhe.' },
    });
    expect(answer.statusCode).toBe(200);
    const another = await server.house.open({}, 'bia');
    expect(await seen('bia')).toContain(another);
    const requester = await idOf('joao');
    await expect(server.house.open({ requester }, 'bia')).rejects.toMatchObject({ code: 'contact/unknown' });
    const form = (await get('bia', 'form')).body;
    expect(form).not.toContain(people.joao.name);
    await keep({ ...bia, seesCompany: 'sim' });
    const forJoao = await server.house.open({ requester }, 'bia');
    expect(await seen('joao')).toContain(forJoao);
  });

  it('TRG-090 TTL-071: what she is denied for one company is not denied for another of hers, nor given by it', async () => {
    const { house } = server;
    const ivos = await house.open({ subject: 'Do Ivo' }, 'ivo');
    const { rows } = await house.owner.query<{ id: string }>('select id from company where code = $1', [
      metalurgica.code,
    ]);
    const other = rows[0]?.id ?? '';
    const person = await idOf('bia');
    await house.owner.query('insert into membership (person_id, company_id) values ($1, $2)', [
      person,
      other,
    ]);
    const deny = (where: string, denied: string) =>
      house.owner.query(
        'update membership set denied = $3::text[] where person_id = $1 and company_id = $2',
        [person, where, denied],
      );
    const opens = (where: string) =>
      house.open({ company: where }, 'bia').then(
        () => 'opened',
        ({ code }: { code: string }) => code,
      );
    await deny(company, '{open_ticket,company_tickets}');
    expect([await opens(company), await opens(other)]).toEqual(['gate/not-permitted', 'opened']);
    expect(await seen('bia')).toContain(ivos);
    expect(await seen('bia')).not.toContain(joaos);
    await deny(company, '{}');
    await deny(other, '{open_ticket,company_tickets}');
    expect([await opens(company), await opens(other)]).toEqual(['opened', 'gate/not-permitted']);
    expect(await seen('bia')).toContain(joaos);
    expect(await seen('bia')).not.toContain(ivos);
    await house.owner.query('delete from membership where person_id = $1 and company_id = $2', [
      person,
      other,
    ]);
  });

  it('TRG-114: the vendor takes somebody out: signed out at once, her tickets stay, and the same address brings her back', async () => {
    const contact = await idOf('bia');
    const out = () =>
      server.ask('celia', {
        method: 'POST',
        url: `/api/v1/desk/customers/${company}/contacts/removal`,
        payload: { contact },
      });
    expect((await get('bia', 'home')).statusCode).toBe(200);
    expect((await out()).statusCode).toBe(204);
    expect((await get('bia', 'home')).statusCode).toBe(401);
    expect((await out()).json()).toMatchObject({ type: 'contact/unknown' });
    expect(await seen('joao')).toContain(bias);
    expect(await keep({ ...bia })).toMatchObject({ outcome: 'created' });
  });
});
