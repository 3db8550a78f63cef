import { expect } from 'vitest';
import { giveToken } from '#/app/api-tokens.ts';
import { SCOPES, type Scope } from '#/domain/gate/scope.ts';
import { padaria, people, type Name } from '../a-company.ts';
import type { TestServer } from '../a-server.ts';
import { anOpening, type TestSite } from '../a-site.ts';

const tokens = new WeakMap<TestServer, Promise<string>>();

/** A token of all scopes, drawn once for each server. */
export function tokenOf(server: TestServer): Promise<string> {
  const token = tokens.get(server) ?? tokenFor(server.house, [...SCOPES]);
  tokens.set(server, token);
  return token;
}

export const tokenFor = async (house: TestSite, scopes: Scope[]) =>
  (await house.as('celia', (visit) => giveToken(visit, visit.person.id, { name: 'ERP', scopes }))).token;

export const byToken = async (
  server: TestServer,
  url: string,
  more: { method?: 'PUT' | 'POST'; payload?: object } = {},
  headers = {},
) =>
  server.app.inject({
    url: `/api/v1${url}`,
    ...more,
    headers: { authorization: `Bearer ${await tokenOf(server)}`, ...headers },
  });
export const delinquent = async (server: TestServer, is: boolean, code = padaria.code) => {
  const payload = { delinquent: is, reason: is ? 'Boleto 8841 em aberto' : 'Pago' };
  const answer = await byToken(server, `/companies/${code}/delinquency`, { method: 'PUT', payload });
  expect(answer.statusCode).toBe(200);
  return answer.json<{ change: string }>().change;
};
export const askGate = async (server: TestServer, payload: object) =>
  (await byToken(server, '/gate', { method: 'POST', payload: { company: padaria.code, ...payload } })).json();
export const portal = async (server: TestServer, path: string, name: Name = 'joao') => {
  const answer = await server.ask(name, { url: `/api/v1/portal${path}` });
  return [answer.statusCode, answer.json<{ type?: string }>().type];
};
export const opens = async (server: TestServer, name: Name = 'joao') => {
  const payload = anOpening(server.house.site);
  const answer = await server.ask(name, { url: '/api/v1/portal/tickets', method: 'POST', payload });
  return [answer.statusCode, answer.json<{ type?: string }>().type];
};
export const session = async (server: TestServer, name: Name = 'joao') =>
  (await server.ask(name, { url: '/api/v1/session' })).json<{
    barred: { intent: string; detail: string }[];
  }>();
export const idOf = async (house: TestSite, name: Name) =>
  (await house.owner.query<{ id: string }>('select id from person where email = $1', [people[name].email]))
    .rows[0]?.id ?? '';
