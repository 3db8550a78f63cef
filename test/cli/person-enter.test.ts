import { afterAll, beforeAll, expect, it } from 'vitest';
import { aServer, type TestServer } from '../a-server.ts';
import { guicheOn } from './the-command.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer('totvs')));
afterAll(() => server.close());

const enter = (...args: string[]) => guicheOn(server.house, 'person', 'enter', ...args);
const linkIn = (out: string) => /\/senha\/(\S{43})/.exec(out)?.[1] ?? '';

it('the operator enters the first administrator, who sets a password by the link shown and signs in', async () => {
  const entered = await enter('lia@totvs.example', '--name', 'Lia Moura', '--title', 'Gerente');
  expect([entered.code, entered.err]).toEqual([0, '']);
  const set = await server.app.inject({
    method: 'POST',
    url: `/api/v1/entry-links/${linkIn(entered.out)}`,
    payload: { password: 'Ponte azul sobre o rio 7' },
  });
  expect(set.statusCode).toBe(204);
  const again = await server.app.inject({
    method: 'POST',
    url: `/api/v1/entry-links/${linkIn(entered.out)}`,
    payload: { password: 'Ponte azul sobre o rio 8' },
  });
  expect(again.statusCode).toBe(404);
  const session = await server.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email: 'lia@totvs.example', password: 'Ponte azul sobre o rio 7' },
  });
  expect(session.json()).toMatchObject({ person: { name: 'Lia Moura', kind: 'agent', governs: true } });
  const { rows } = await server.house.owner.query(
    "select roles from person where email = 'lia@totvs.example'",
  );
  expect(rows).toEqual([{ roles: ['administrator'] }]);
});

it('who is there already gets a new link, and the one before is worth nothing', async () => {
  const first = linkIn((await enter('rui@totvs.example', '--name', 'Rui')).out);
  const second = linkIn((await enter('RUI@totvs.example', '--name', 'Rui')).out);
  const looked = async (token: string) =>
    (await server.app.inject({ method: 'GET', url: `/api/v1/entry-links/${token}` })).statusCode;
  expect([await looked(first), await looked(second)]).toEqual([404, 200]);
});

it('who is there already keeps the roles she has', async () => {
  const { owner } = server.house;
  await owner.query(
    "update person set roles = '{manager,channel}', unit = 'Campinas' where email like 'paulo@%'",
  );
  const { rows } = await owner.query<{ email: string }>(
    "select email from person where email like 'paulo@%'",
  );
  expect((await enter(rows[0]?.email ?? '', '--name', 'Paulo')).code).toBe(0);
  const after = await owner.query("select roles, unit from person where email like 'paulo@%'");
  expect(after.rows).toEqual([{ roles: ['manager', 'channel', 'administrator'], unit: 'Campinas' }]);
});

it('a contact’s address, no address and an unknown role are refused with words', async () => {
  const { rows } = await server.house.owner.query<{ email: string }>(
    "select email from person where kind = 'contact' limit 1",
  );
  const contact = await enter(rows[0]?.email ?? '', '--name', 'X');
  expect([contact.code, contact.err]).toEqual([1, expect.stringContaining('Este e-mail já é de alguém')]);
  expect((await enter('sem-arroba', '--name', 'X')).code).toBe(2);
  expect((await enter('x@totvs.example', '--name', 'X', '--roles', 'rei')).code).toBe(2);
});
