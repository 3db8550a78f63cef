import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tokenHash } from '#/app/session.ts';
import { metalurgica, padaria, people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';
import { delinquent } from '../http/a-gate.ts';
import { uploaded } from '../http/some-files.ts';

/** Bia speaks for the bakery, which is delinquent, and for the steelworks, which is not; she keeps both. */
let server: TestServer;
let closed: string;
let open: string;
let file: string;
const ids: Record<string, string> = {};
beforeAll(async () => {
  server = await aServer('prosoft');
  const { owner } = server.house;
  await owner.query(
    `insert into membership (person_id, company_id) select person.id, company.id from person, company
      where email = $1 and code = $2`,
    [people.bia.email, metalurgica.code],
  );
  await owner.query(
    `update membership set administrator = person_id = (select id from person where email = $1)`,
    [people.bia.email],
  );
  const { rows } = await owner.query<{ code: string; id: string }>('select code, id from company');
  for (const { code, id } of rows) ids[code] = id;
  file = (await uploaded(server, 'joao', 'folha.txt', 'Segredo')).id;
  closed = await server.house.open({ subject: 'Folha da padaria', files: [file] });
  open = await server.house.open({ subject: 'Balanço da metalúrgica' }, 'ivo');
});
afterAll(() => server.close());
beforeEach(() => delinquent(server, true));

const ask = (url: string, payload?: object, method: 'POST' | 'PUT' = 'POST') =>
  server.ask('bia', { url: `/api/v1/${url}`, ...(payload && { method, payload }) });
const told = async (url: string, payload?: object, method?: 'PUT') => {
  const { statusCode, body } = await ask(url, payload, method);
  return [statusCode, /da padaria|padaria trigo/i.test(body), /metal[uú]rgica/i.test(body)];
};
const opening = (code: string) => ({ ...anOpening(server.house.site), company: ids[code] });

describe('PRO-121 B-29: somebody of two companies, of which one is delinquent', () => {
  const LISTS = [
    'portal/home',
    'portal/tickets',
    'portal/export?format=csv',
    'portal/companies',
    'portal/form',
  ];

  it('sees in lists and files what is of the other, and nothing of that one; paid, both', async () => {
    for (const url of LISTS) expect([url, ...(await told(url))]).toEqual([url, 200, false, true]);
    await delinquent(server, false);
    for (const url of LISTS) expect([url, ...(await told(url))]).toEqual([url, 200, true, true]);
  });

  it('is not told of its tickets, its files or its people, nor changes them, by whatever id', async () => {
    const company = `portal/companies/${ids[padaria.code]}`;
    const tries = [
      ['GET', `portal/tickets/${closed}`],
      ['GET', `portal/attachments/${file}`],
      ['POST', `portal/tickets/${closed}/events`, { event: 'customer_replied', text: 'Oi.' }],
      ['POST', `portal/tickets/${closed}/seen`, { revision: 1 }],
      ['POST', 'portal/tickets', opening(padaria.code)],
      ['POST', `${company}/contacts`, { contact: { name: 'Ana', email: 'ana@padaria.example' }, denied: [] }],
      ['POST', `${company}/contacts/removal`, { contact: ids[padaria.code] }],
    ] as const;
    for (const [method, url, payload] of tries) {
      const { statusCode, body } = await ask(url, payload);
      expect([method, url, statusCode]).toEqual([method, url, expect.toBeOneOf([403, 404])]);
      expect(body).not.toMatch(/Folha da|Segredo|Padaria Trigo/);
    }
    expect((await ask(`${company}/addresses`, { city: 'Osasco', state: 'SP' }, 'PUT')).statusCode).toBe(403);
    expect((await ask(`portal/tickets/${open}`)).statusCode).toBe(200);
    expect((await ask('portal/tickets', opening(metalurgica.code))).statusCode).toBe(201);
  });

  it('nothing of it by SQL either: it is row-level security that holds', async () => {
    await server.house.as('bia', async ({ tx, person }) => {
      const rows = await tx.selectFrom('ticket').select('company_id').distinct().execute();
      expect(rows).toEqual([{ company_id: ids[metalurgica.code] }]);
      expect(person.companies.map(({ id }) => id)).toEqual([ids[metalurgica.code]]);
      const files = await tx.selectFrom('attachment').select('id').where('id', '=', file).execute();
      expect(files).toEqual([]);
    });
  });

  it('hears nothing of it live, and goes on hearing of the other', async () => {
    const heard: string[] = [];
    const leave = server.broadcast.join({
      token: tokenHash(server.house.tokens.bia),
      face: 'portal',
      companies: new Set(Object.values(ids)),
      send: (event, data) => void heard.push(`${event} ${JSON.stringify(data)}`),
      end: () => void heard.push('end'),
    });
    await server.house.add('marina', closed, { event: 'replied', text: 'Estamos vendo.' });
    await server.house.add('marina', open, { event: 'replied', text: 'Estamos vendo.' });
    await expect.poll(() => heard.join('\n')).toContain(open);
    leave();
    expect(heard.join('\n')).not.toContain(closed);
    expect(heard).not.toContain('end');
  });

  it('is told for which company the portal is closed, why, and who clears it up; João, of that one alone, has none', async () => {
    const session = async (name: 'bia' | 'joao') =>
      (await server.ask(name, { url: '/api/v1/session' })).json<{ barred: object[]; closed: object[] }>();
    expect((await session('bia')).barred).toEqual([]);
    expect((await session('bia')).closed).toEqual([
      {
        company: padaria.name,
        code: 'gate/delinquent',
        detail: expect.stringContaining('pendência administrativa'),
        sendTo: expect.objectContaining({ team: 'financeiro' }),
      },
    ]);
    const joao = await session('joao');
    expect([joao.closed, joao.barred[0]]).toEqual([[], expect.objectContaining({ intent: 'portal' })]);
    expect((await server.ask('joao', { url: '/api/v1/portal/home' })).statusCode).toBe(403);
  });

  it('is told nothing at all once the other is delinquent too', async () => {
    await delinquent(server, true, metalurgica.code);
    expect((await ask('portal/home')).json().type).toBe('gate/delinquent');
    await delinquent(server, false, metalurgica.code);
    expect((await ask('portal/home')).statusCode).toBe(200);
  });
});
