import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { signIn, signOut, tokenHash } from '#/app/session.ts';
import { refusalsPtBr } from '#/text/refusals/pt-br.ts';
import { padaria, PASSWORD, people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { CALLERS, COLLEAGUES, SIGNED_OUT, type Caller } from './callers.ts';
import { bodiesOf } from './route-bodies.ts';
import { BY_TOKEN, EXPECTED, queries } from './who-gets-what.ts';

/** What João wrote; nothing that Ivo is answered has it, or the names of João’s house. */
const SECRET = 'Segredo da padaria';
const OTHERS = [SECRET, padaria.name, padaria.code, people.joao.name, people.joao.email, people.bia.name];

let server: TestServer;
let number: string;
let ended: Headers;
let expired: Headers;
const colleagues = new Map<Caller, Headers>();
beforeAll(async () => {
  server = await aServer();
  number = await server.house.open({ subject: SECRET });
  const { site } = server.house;
  ended = await enter(people.joao.email);
  await signOut(site, tokenHash(ended.token));
  // She signed in a fortnight ago.
  expired = await enter(people.joao.email);
  await server.house.owner.query(`update session set expires_at = $1 where token_hash = decode($2, 'hex')`, [
    new Date(site.now() - 1).toISOString(),
    tokenHash(expired.token),
  ]);
  await server.house.owner.query(`update company set unit = 'Sul' where code = $1`, [padaria.code]);
  for (const role of COLLEAGUES) {
    const email = `${role}@vendor.example`;
    await server.house.owner.query(
      `insert into person (kind, name, email, roles, unit, password_hash)
       select 'agent', $1, $2, array[$1], 'Sul', password_hash from person where email = $3`,
      [role, email, people.marina.email],
    );
    colleagues.set(role, await enter(email));
  }
});
afterAll(() => server.close());

interface Headers {
  readonly cookie: string;
  readonly 'x-guiche-csrf': string;
  readonly token: string;
}

async function enter(email: string): Promise<Headers> {
  const token = await signIn(server.house.site, email, PASSWORD);
  const cookie = `guiche_session=${token}`;
  const answer = await server.app.inject({ url: '/api/v1/session', headers: { cookie } });
  return { cookie, 'x-guiche-csrf': answer.json().csrf, token };
}

async function headersOf(caller: Caller): Promise<Record<string, string>> {
  if (caller === 'nobody') return {};
  const { cookie, 'x-guiche-csrf': proof } =
    caller === 'ended'
      ? ended
      : caller === 'expired'
        ? expired
        : (colleagues.get(caller) ?? (await server.headersOf(caller as Name)));
  return { cookie, 'x-guiche-csrf': proof };
}

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

const bodies = () => bodiesOf(server.house.site, number);

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
      .replace(':mail', randomUUID())
      .replace(':answer', randomUUID())
      .replace(':number', number)
      .replace(
        ':id',
        /attachments|customers|leaves|passkeys|people|privacy|providers|sessions|tokens|topics|trainings/.test(
          path,
        )
          ? randomUUID()
          : /proposals/.test(path)
            ? '999'
            : '1',
      )
      .replace(':token', 'x'.repeat(43)) + (queries[`${method.replace('HEAD', 'GET')} ${path}`] ?? '');
  const own = await headersOf(caller);
  const payload = bodies()[`${method} ${path}`]?.(caller);
  const live = path.endsWith('/live') && !SIGNED_OUT.has(caller) && { payloadAsStream: true as const };
  const request = {
    url,
    method: method as 'GET',
    headers: {
      ...own,
      ...more,
      ...(Buffer.isBuffer(payload) && { 'content-type': 'application/octet-stream' }),
    },
    ...(payload && { payload }),
    // Each from an address of her own: how often one may ask is not what is tried here.
    remoteAddress: `10.0.0.${CALLERS.indexOf(caller)}`,
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
      if (route === 'DELETE /api/v1/session' && !SIGNED_OUT.has(caller)) return;
      const answer = await call(caller, { method, path });
      expect(answer.statusCode).toBe(EXPECTED[route]?.[caller]);
      // With Bia’s own password he is Bia; what is heard live has no body yet.
      const isIvos = caller === 'ivo' && route !== 'POST /api/v1/session' && !path.endsWith('/live');
      expect(isIvos ? OTHERS.filter((theirs) => answer.body.includes(theirs)) : []).toEqual([]);
      if (answer.statusCode < 400) return;
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({
        type: expect.stringMatching(/^[a-z-]+(\/[a-z-]+)?$/),
        status: answer.statusCode,
        detail: expect.stringMatching(/\p{L}{3}/u),
      });
      // Who may not is told so in Portuguese, in the words of the catalog.
      const words = answer.statusCode < 404 ? Object.keys(refusalsPtBr) : [answer.json().type];
      expect(words).toContain(answer.json().type);
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
        const payload = JSON.stringify(bodies()[`${route.method} ${route.path}`]?.('marina'));
        const headers = { ...own, 'content-type': type };
        const answer = await server.app.inject({
          url: route.path
            .replace(':company', randomUUID())
            .replace(':contact', randomUUID())
            .replace(':mail', randomUUID())
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
