import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { signIn, signOut, tokenHash } from '#/app/session.ts';
import { PASSWORD, people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { deskDayBodies } from './desk-day-bodies.ts';
import { aKeptView } from './a-kept-view.ts';
import { anOpening } from '../a-site.ts';
import { entryBodies } from './entry-bodies.ts';
import { CALLERS, EXPECTED, BY_TOKEN, queries, type Caller } from './who-gets-what.ts';

let server: TestServer;
let number: string;
let ended: { cookie: string; 'x-guiche-csrf': string };
beforeAll(async () => {
  server = await aServer();
  number = await server.house.open();
  const token = await signIn(server.house.site, people.joao.email, PASSWORD);
  const cookie = `guiche_session=${token}`;
  const answer = await server.app.inject({ url: '/api/v1/session', headers: { cookie } });
  ended = { cookie, 'x-guiche-csrf': answer.json().csrf };
  await signOut(server.house.site, tokenHash(token));
});
afterAll(() => server.close());

/** Every route the application has, hidden ones too, without HEAD, which mirrors GET. */
function routes(): { method: string; path: string }[] {
  const path: string[] = [];
  return server.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, branch = '', part = '', methods = ''] = /^([│├└─ ]*)(\S+) \((.+)\)$/.exec(line) ?? [];
      if (part === '') return [];
      path.splice(branch.length / 4 - 1, Infinity, part);
      return methods.split(', ').map((method) => ({ method, path: path.join('') }));
    })
    .filter(({ method }) => method !== 'HEAD');
}

const bodies: Readonly<Record<string, () => object>> = {
  ...entryBodies,
  'POST /api/v1/session': () => ({ email: people.bia.email, password: PASSWORD }),
  'POST /api/v1/dev/clock': () => ({ now: '2026-03-02T09:00:00-03:00' }),
  'POST /api/v1/desk/tasks/:id': () => ({ done: true }),
  'POST /api/v1/portal/tickets': () => ({ ...anOpening(server.house.site), key: randomUUID() }),
  'POST /api/v1/portal/tickets/preview': () => {
    const { product, answers } = anOpening(server.house.site);
    return { product, answers };
  },
  'POST /api/v1/desk/contacts/:contact/preview': () => anOpening(server.house.site),
  'POST /api/v1/desk/contacts/:contact/tickets': () => ({
    ...anOpening(server.house.site),
    channel: 'phone',
  }),
  'POST /api/v1/desk/tickets/:number/parts': () => ({ key: randomUUID(), subject: 'É', description: 'Ele' }),
  'POST /api/v1/portal/attachments': () => Buffer.from('verba 065 sem cálculo'),
  'POST /api/v1/desk/attachments': () => Buffer.from('verba 065 sem cálculo'),
  'POST /api/v1/portal/tickets/:number/events': () => ({ event: 'customer_replied', text: 'Ainda falha.' }),
  'POST /api/v1/portal/tickets/:number/rating': () => ({ value: 1 }),
  'POST /api/v1/portal/tickets/:number/seen': () => ({ revision: 1 }),
  'POST /api/v1/desk/kept-views': () => aKeptView,
  'POST /api/v1/desk/kept-views/removal': () => ({ id: aKeptView.id }),
  'POST /api/v1/desk/tickets/:number/presence': () => ({ doing: 'looking' }),
  'POST /api/v1/desk/macros': () => ({
    id: aKeptView.id,
    label: 'Saudação',
    shared: 'own',
    text: 'Olá, {{cliente.nome}}.',
    does: { next: 'replied' },
  }),
  'POST /api/v1/desk/macros/removal': () => ({ id: aKeptView.id }),
  'POST /api/v1/desk/acts': () => ({ acts: [{ number, event: { event: 'taken' } }] }),
  'POST /api/v1/links/:token/answer': () => ({ event: 'accepted' }),
  'POST /api/v1/links/:token/rating': () => ({ value: 1 }),
  ...deskDayBodies,
  'POST /api/v1/desk/tickets/:number/links': () => ({ to: '99999999' }),
  'POST /api/v1/desk/tickets/:number/events': () => ({ event: 'replied', text: 'Estamos vendo.' }),
  'PUT /api/v1/desk/companies/:company/contract': () => ({ contract: null, terms: {}, editions: {} }),
  'POST /api/v1/portal/companies/:company/contacts': () => ({
    contact: { name: 'Ana', email: 'ana@x.example' },
    denied: [],
  }),
  'POST /api/v1/portal/companies/:company/contacts/removal': () => ({ contact: randomUUID() }),
  'PUT /api/v1/portal/companies/:company/addresses': () => ({}),
  'POST /api/v1/customer-code': () => ({ sought: '999999' }),
  'POST /api/v1/desk/customers': () => ({}),
  'PUT /api/v1/desk/customers/:id': () => ({}),
  'POST /api/v1/desk/customers/:id/contacts': () => ({}),
  'PUT /api/v1/desk/customers/:id/account': () => ({ part: 'executive', person: null }),
  'POST /api/v1/desk/customers/import': () => ({ kind: 'companies', text: '', dry: true }),
  'POST /api/v1/desk/guide/plan': () => ({ text: 'guide: 1' }),
  'POST /api/v1/desk/guide/proposals': () => ({ text: 'guide: 1' }),
  'POST /api/v1/desk/guide/proposals/:id/force': () => ({}),
  'POST /api/v1/desk/guide/replays': () => ({ text: 'guide: 1' }),
};

async function call(
  caller: Caller,
  route: { method: string; path: string },
  more: Record<string, string> = {},
) {
  const { method, path } = route;
  const url =
    path
      .replace(':company', randomUUID())
      .replace(':contact', randomUUID())
      .replace(':number', number)
      .replace(':id', /attachments|customers|sessions|tokens/.test(path) ? randomUUID() : '1')
      .replace(':token', 'x'.repeat(43)) + (queries[`${method.replace('HEAD', 'GET')} ${path}`] ?? '');
  const own: Record<string, string> =
    caller === 'nobody' ? {} : caller === 'ended' ? ended : await server.headersOf(caller);
  const payload = bodies[`${method} ${path}`]?.();
  const live = path.endsWith('/live') &&
    caller !== 'nobody' &&
    caller !== 'ended' && { payloadAsStream: true as const };
  const request = {
    url,
    method: method as 'GET',
    headers: {
      ...own,
      ...more,
      ...(Buffer.isBuffer(payload) && { 'content-type': 'application/octet-stream' }),
    },
    ...(payload && { payload }),
    ...live,
  };
  const answer = await server.app.inject(request);
  if (live && answer.statusCode === 200) answer.raw.res.destroy();
  return answer;
}

describe('every route', () => {
  it('has its line in the table, and the table no line too many', () => {
    const found = routes().map(({ method, path }) => `${method} ${path}`);
    expect(found.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it('is in the description, unless it is hidden on purpose', async () => {
    const { paths } = (await server.ask(undefined, { url: '/api/v1/openapi.json' })).json<{
      paths: Record<string, Record<string, unknown>>;
    }>();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const hidden = Object.keys(EXPECTED).filter((route) => !described.includes(route));
    expect(hidden.toSorted()).toEqual([
      'GET /api/v1/live',
      'GET /api/v1/openapi.json',
      'GET /dev/mail',
      'GET /dev/mail.json',
      'POST /api/v1/dev/clock',
    ]);
  });

  it.for(Object.keys(EXPECTED).flatMap((route) => CALLERS.map((caller) => [route, caller] as const)))(
    '%s, by %s',
    async ([route, caller]) => {
      const [method = '', path = ''] = route.split(' ');
      if (route === 'DELETE /api/v1/session' && caller !== 'nobody' && caller !== 'ended') return;
      const answer = await call(caller, { method, path });
      expect(answer.statusCode).toBe(EXPECTED[route]?.[caller]);
      if (answer.statusCode < 400) return;
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({
        type: expect.stringMatching(/^[a-z-]+(\/[a-z-]+)?$/),
        status: answer.statusCode,
        detail: expect.stringMatching(/\p{L}{3}/u),
      });
    },
  );

  it('of another company’s ticket and of none answers the same, but for the number asked', async () => {
    for (const [path, method, payload] of [
      ['', 'GET', undefined],
      ['/events', 'POST', { event: 'customer_replied', text: 'x' }],
      ['/rating', 'POST', { value: 1 }],
    ] as const) {
      const ask = async (which: string) => {
        const url = `/api/v1/portal/tickets/${which}${path}`;
        const { statusCode, body, headers } = await server.ask('ivo', {
          url,
          method,
          ...(payload && { payload }),
        });
        return [statusCode, body.replaceAll(which, '#'), Object.keys(headers).toSorted()];
      };
      expect(await ask(number)).toEqual(await ask('99999999'));
    }
  });
});

describe('what changes something', () => {
  // Whoever comes by a link has no session that another page could use; the link itself is the proof.
  const changing = () =>
    routes().filter(
      ({ method, path }) =>
        method !== 'GET' &&
        !path.includes('/dev/') &&
        !path.includes('/links/') &&
        // Asks, and changes nothing; it is no GET so that no number stands in a log.
        !path.endsWith('/customer-code') &&
        path !== '/api/v1/session' &&
        !BY_TOKEN.has(path),
    );

  it('is refused without the proof of our own page, with an old one, and with somebody else’s', async () => {
    const others = (await server.headersOf('bia'))['x-guiche-csrf'];
    const before = await facts();
    for (const route of changing())
      for (const proof of ['', 'x', ended['x-guiche-csrf'], others, `${others}, ${others}`]) {
        const caller = route.path.includes('/desk/') ? 'marina' : 'joao';
        const answer = await call(caller, route, { 'x-guiche-csrf': proof });
        expect([route.path, answer.statusCode, answer.json().type]).toEqual([
          route.path,
          403,
          'session/csrf',
        ]);
      }
    expect(await facts()).toEqual(before);
  });

  it('signing out needs the proof too; signing in is refused from another site’s page', async () => {
    const { cookie } = await server.headersOf('joao');
    const out = await server.app.inject({ url: '/api/v1/session', method: 'DELETE', headers: { cookie } });
    expect(out.statusCode).toBe(403);
    const answer = await call(
      'nobody',
      { method: 'POST', path: '/api/v1/session' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(answer.json().type).toBe('session/csrf');
    expect((await server.ask('joao', { url: '/api/v1/session' })).statusCode).toBe(200);
  });

  it('takes no form a foreign page can send without asking: plain text, url-encoded, multipart', async () => {
    const before = await facts();
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json-x',
      '',
    ])
      for (const route of changing()) {
        const own = await server.headersOf(route.path.includes('/desk/') ? 'marina' : 'joao');
        const payload = JSON.stringify(bodies[`${route.method} ${route.path}`]?.());
        const headers = { ...own, 'content-type': type };
        const answer = await server.app.inject({
          url: route.path
            .replace(':company', randomUUID())
            .replace(':contact', randomUUID())
            .replace(':number', number),
          method: route.method as 'POST',
          headers,
          payload,
        });
        expect([415, 422, 400]).toContain(answer.statusCode);
      }
    expect(await facts()).toEqual(before);
  });
});

describe('GET', () => {
  it('changes nothing: no row, no revision, no session', async () => {
    const before = await facts();
    for (const route of routes().filter(({ method, path }) => method === 'GET' && !path.endsWith('/live')))
      for (const caller of CALLERS) {
        await call(caller, route);
        await call(caller, { ...route, method: 'HEAD' });
      }
    expect(await facts()).toEqual(before);
  });

  it('HEAD answers as GET does', async () => {
    for (const route of routes().filter(({ method, path }) => method === 'GET' && !path.endsWith('/live'))) {
      const [get, head] = [await call('marina', route), await call('marina', { ...route, method: 'HEAD' })];
      expect([route.path, head.statusCode, head.body]).toEqual([route.path, get.statusCode, '']);
    }
  });
});

async function facts() {
  const { rows } = await server.house.owner.query(
    `select (select jsonb_agg(jsonb_build_array(number, revision, changed_at, xmin) order by number) from ticket) as tickets,
      (select count(*) from ticket_event) as events, (select jsonb_agg(a.* order by ticket_id, key) from alarm a) as alarms,
      (select count(*) from notice) as notices, (select count(*) from ticket_seen) as seen, (select count(*) from desk_view) as views, (select count(*) from session) as sessions, (select count(*) from graphile_worker.jobs) as jobs`,
  );
  return rows[0];
}
