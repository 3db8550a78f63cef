import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAudit } from '#/app/audit.ts';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totvs');
  await server.house.owner.query(
    "update person set roles = '{manager,administrator}' where email like 'celia@%'",
  );
});
afterAll(() => server.close());

const ask = (name: Name, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) =>
  server.ask(name, { method, url: `/api/v1/desk/${path}`, ...(payload && { payload }) });
const said = async (asked: ReturnType<typeof ask>) => {
  const answer = await asked;
  return [answer.statusCode, answer.body === '' ? undefined : answer.json<{ type?: string }>().type];
};
const idOf = async (like: string) =>
  (await server.house.owner.query<{ id: string }>('select id from person where email like $1', [like]))
    .rows[0]?.id ?? '';
const someone = {
  name: 'Úrsula Conceição',
  email: 'ursula@totvs.example',
  title: 'Analista',
  team: 'suporte',
  roles: [],
};

describe('somebody of the vendor', () => {
  it('is entered by an administrator with her roles, and invited by mail to set a password', async () => {
    const answer = await ask('celia', 'POST', 'people', { ...someone, roles: ['leader'] });
    expect(answer.statusCode).toBe(201);
    const { id } = answer.json<{ id: string }>();
    const { people } = (await ask('celia', 'GET', 'permissions')).json();
    expect(people.find((one: { id: string }) => one.id === id)).toMatchObject({
      name: someone.name,
      email: someone.email,
      team: 'suporte',
      roles: ['leader'],
      entered: false,
    });
    const { rows } = await server.house.owner.query(
      `select kind, email from entry_link where person_id = $1 and void_at is null`,
      [id],
    );
    expect(rows).toEqual([{ kind: 'invitation', email: someone.email }]);
    const { rows: acts } = await server.house.as('celia', (visit) => readAudit(visit, {}, undefined, 3));
    expect(acts.map(({ act }) => act)).toEqual(['person_invited', 'roles_changed', 'agent_entered']);
  });

  it('is not entered twice, without a name, with a broken address or into a team there is not', async () => {
    await ask('celia', 'POST', 'people', someone);
    expect(await said(ask('celia', 'POST', 'people', { ...someone, email: 'URSULA@totvs.example' }))).toEqual(
      [409, 'agent/taken'],
    );
    expect(await said(ask('celia', 'POST', 'people', { ...someone, email: 'joao@x' }))).toEqual([
      422,
      'request/invalid',
    ]);
    expect(await said(ask('celia', 'POST', 'people', { ...someone, name: ' ' }))).toEqual([
      422,
      'request/invalid',
    ]);
    expect(
      await said(ask('celia', 'POST', 'people', { ...someone, email: 'novo@totvs.example', team: 'nada' })),
    ).toEqual([422, 'team/unknown']);
    expect(await idOf('novo@%')).toBe('');
  });

  it('has her name, title and team changed, and no one else’s roles with it', async () => {
    const id = await idOf('paulo@%');
    expect(
      await said(ask('celia', 'PUT', `people/${id}`, { name: 'Paulo S.', title: 'Sênior', team: 'cst' })),
    ).toEqual([204, undefined]);
    const { rows } = await server.house.owner.query(
      'select name, role, team, email from person where id = $1',
      [id],
    );
    expect(rows).toEqual([{ name: 'Paulo S.', role: 'Sênior', team: 'cst', email: 'paulo@vendor.example' }]);
    const contact = await idOf('joao@%');
    expect(await said(ask('celia', 'PUT', `people/${contact}`, { name: 'Outro' }))).toEqual([
      422,
      'agent/unknown',
    ]);
  });

  it('who leaves is signed out at once, and her tickets go back to the queues of their teams', async () => {
    const number = await server.house.open();
    await server.house.add('paulo', number, { event: 'taken' });
    const closed = await server.house.open();
    await server.house.add('paulo', closed, { event: 'taken' });
    await server.house.add('paulo', closed, { event: 'rejected', reason: 'Duplicado.' });
    expect((await ask('paulo', 'GET', 'views')).statusCode).toBe(200);
    const id = await idOf('paulo@%');
    const answer = await ask('celia', 'PUT', `people/${id}/active`, { active: false });
    expect(answer.json()).toEqual({ returned: 1 });
    const { rows } = await server.house.owner.query<{ number: string; assignee_id: string | null }>(
      'select number, assignee_id from ticket where number in ($1, $2)',
      [number, closed],
    );
    expect(Object.fromEntries(rows.map((row) => [row.number, row.assignee_id]))).toEqual({
      [number]: null,
      [closed]: id,
    });
    const { rows: sessions } = await server.house.owner.query('select from session where person_id = $1', [
      id,
    ]);
    expect(sessions).toEqual([]);
    expect((await ask('celia', 'GET', 'permissions')).json().gone).toEqual([expect.objectContaining({ id })]);
    expect(await said(ask('celia', 'PUT', `people/${id}/active`, { active: false }))).toEqual([
      422,
      'agent/unknown',
    ]);
    expect((await ask('celia', 'PUT', `people/${id}/active`, { active: true })).statusCode).toBe(200);
  });

  it('nobody ends her own access, and the last administrator stays', async () => {
    const celia = await idOf('celia@%');
    expect(await said(ask('celia', 'PUT', `people/${celia}/active`, { active: false }))).toEqual([
      409,
      'agent/herself',
    ]);
    await server.house.owner.query("update person set roles = '{administrator}' where email like 'marina@%'");
    await server.house.owner.query("update person set active = false where email like 'celia@%'");
    await server.house.owner.query("update person set active = true where email like 'celia@%'");
    expect(await said(ask('marina', 'PUT', `people/${celia}/active`, { active: false }))).toEqual([
      200,
      undefined,
    ]);
    await server.house.owner.query("update person set active = true where email like 'celia@%'");
    await server.house.owner.query("update person set roles = '{}' where email like 'marina@%'");
  });

  it('who is no administrator does none of it, not in SQL either', async () => {
    const id = await idOf('paulo@%');
    expect(await said(ask('marina', 'POST', 'people', someone))).toEqual([403, 'policy/not-allowed']);
    expect(await said(ask('marina', 'PUT', `people/${id}/active`, { active: false }))).toEqual([
      403,
      'policy/not-allowed',
    ]);
    const outcomes = await server.house.as('marina', async ({ tx }) => {
      const { setAgentActive, keepAgent } = await import('#/db/agents.ts');
      const kept = await keepAgent(tx, null, { name: 'X', email: 'x@x.example', title: '', team: '' });
      return [kept.outcome, await setAgentActive(tx, id, false, Date.now())];
    });
    expect(outcomes).toEqual(['denied', 'denied']);
  });
});
