import { afterAll, beforeAll, expect, it } from 'vitest';
import { padaria } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('prosoft');
  server.house.move('2026-03-02 09:00');
});
afterAll(() => server.close());

const contract = (id: string | null) =>
  server.house.owner.query('update company set contract = $2 where code = $1', [padaria.code, id]);
const teamOf = async (number: string) =>
  (await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` })).json<{ team: { id: string } }>()
    .team.id;
const forward = async (number: string, team: string) => {
  const answer = await server.ask('marina', {
    url: `/api/v1/desk/tickets/${number}/events`,
    method: 'POST',
    payload: { event: 'forwarded', team },
  });
  return [answer.statusCode, answer.json<{ type?: string }>().type];
};

it('PRO-128: what a company with the attribute opens is in the Prime queue, and in no other queue before it', async () => {
  await contract('prime');
  const number = await server.house.open();
  expect(await teamOf(number)).toBe('prime');
  expect(await forward(number, 'nivel_2')).toEqual([200, undefined]);
  expect(await forward(number, 'prime')).toEqual([200, undefined]);
});

it('PRO-128: what another company opens never enters the Prime queue, whoever sends it there', async () => {
  await contract(null);
  const number = await server.house.open();
  expect(await teamOf(number)).toBe('suporte');
  expect(await forward(number, 'prime')).toEqual([409, 'team/exclusive']);
  expect(await teamOf(number)).toBe('suporte');
});

it('PRO-128: what is in the Prime queue goes back to it when whoever had it is let go, whatever became of the contract', async () => {
  await contract('prime');
  const number = await server.house.open();
  await contract(null);
  expect(await forward(number, 'prime')).toEqual([200, undefined]);
  expect(await teamOf(number)).toBe('prime');
});

it('PRO-128: a kind that is another team’s goes there, with the attribute too', async () => {
  await contract('prime');
  const number = await server.house.open({ kind: 'comercial' });
  expect(await teamOf(number)).toBe('comercial');
});
