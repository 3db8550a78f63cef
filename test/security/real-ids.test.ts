import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodiesOf, type Bodies } from '../http/route-bodies.ts';
import { queries } from '../http/who-gets-what.ts';
import { ACTORS, aStoryOfRoutes, SECRET, type Actor, type Story } from './a-story-of-routes.ts';
import { OPEN_TO_WHO_HOLDS_IT, REAL, type Ids } from './real-ids.ts';
import { aThing } from './real-things.ts';

let story: Story;
let described: string[];
beforeAll(async () => {
  story = await aStoryOfRoutes();
  const { paths } = (await story.server.ask(undefined, { url: '/api/v1/openapi.json' })).json<{
    paths: Record<string, Record<string, unknown>>;
  }>();
  described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
});
afterAll(() => story.server.close());

interface Try {
  readonly route: string;
  readonly actor: Actor;
  readonly ids: Ids;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What another site’s page can send along: no proof of ours, one of a session that is over, or somebody else’s. */
const foreignPages = () =>
  ['', 'x', proofOf('ended'), proofOf('expired'), proofOf('sul'), proofOf('rui')].map((proof) => ({
    'x-guiche-csrf': proof,
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'cors',
    origin: 'https://outra.example',
  }));
const proofOf = (actor: Actor) => story.headers.get(actor)?.['x-guiche-csrf'] ?? '';

async function call({ route, actor, ids, headers }: Try) {
  const [method = '', path = ''] = route.split(' ');
  const url = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? `no-${name}`));
  const bodies: Bodies = bodiesOf(story.server.house.site, ids['number'] ?? '');
  const payload = REAL[route]?.body?.(ids, story) ?? bodies[route]?.('joao');
  const answer = await story.server.app.inject({
    url: url + (queries[route] ?? ''),
    method: method as 'GET',
    headers: { ...story.headers.get(actor), ...headers },
    ...(payload && { payload }),
    remoteAddress: `10.9.0.${ACTORS.indexOf(actor)}`,
  });
  return { answer, asked: `${url} ${JSON.stringify(payload)}` };
}

/** Nothing of nobody's is found wrong (422) before it is known whose it is. */
const outcomeOf = ({ statusCode, body }: { readonly statusCode: number; readonly body: string }) =>
  [400, 401, 403, 404].includes(statusCode) || (statusCode === 422 && body.includes('contact/unknown'))
    ? 'refused'
    : `${statusCode === 200 ? '' : statusCode}${body}`;

/** Everything kept, but what says that somebody was turned away or is here. */
async function everything(): Promise<unknown> {
  const { owner } = story.server.house;
  const { rows: tables } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not in ('gate_refusal', 'sign_in', 'worker_heartbeat')
     union all select 'graphile_worker._private_jobs'`,
  );
  const counted = tables.map(
    ({ name }) => `(select '${name}', count(*), sum(hashtext(t::text)::bigint) from ${name} t)`,
  );
  return (await owner.query({ text: counted.join(' union all '), rowMode: 'array' })).rows;
}

it('every route with something in its address has something real of somebody’s here', () => {
  const withIds = described.filter((route) => route.includes(':') && !OPEN_TO_WHO_HOLDS_IT.has(route));
  expect(Object.keys(REAL).toSorted()).toEqual(withIds.toSorted());
});

describe('what is real opens for whom it belongs to, and for nobody else', () => {
  it.for(Object.keys(REAL))('%s', async (route) => {
    const real = REAL[route];
    const ids = (await real?.make(story)) ?? {};
    expect(Object.values(ids)).not.toContain('undefined');
    const before = await everything();
    for (const actor of real?.others ?? []) {
      const { answer, asked } = await call({ route, actor, ids });
      expect([actor, outcomeOf(answer)]).toEqual([actor, expect.toBeOneOf(['refused', real?.empty])]);
      const told = story.secrets.filter((secret) => answer.body.includes(secret) && !asked.includes(secret));
      expect([actor, told]).toEqual([actor, []]);
    }
    const owner = real?.owner ?? 'nobody';
    const isProven = !route.startsWith('GET ') && owner !== 'token';
    for (const headers of isProven ? foreignPages() : []) {
      const { answer } = await call({ route, actor: owner, ids, headers });
      expect([headers, answer.statusCode, answer.json().type]).toEqual([headers, 403, 'session/csrf']);
    }
    expect(await everything()).toEqual(before);
    const { answer } = await call({ route, actor: owner, ids });
    expect([answer.statusCode < 400, answer.statusCode >= 400 ? answer.body : '']).toEqual([true, '']);
  });
});

describe('what names nothing in its address tells others nothing of the bakery', () => {
  const LISTS = (route: string) => route.startsWith('GET') && !route.includes(':');
  /** Asks for exactly what is not theirs, as text where there is a choice. */
  const SEEKING: Readonly<Record<string, readonly string[]>> = {
    'GET /api/v1/portal/export': ['?format=csv', '?format=csv&q=segredo'],
    'GET /api/v1/portal/statement': ['?from=2026-01-01&to=2026-12-31&format=csv'],
    'GET /api/v1/portal/tickets': ['', '?q=segredo', '?q=folha&sort=state', '?q=%25'],
    'GET /api/v1/portal/tickets/similar': ['?subject=Segredo+da+padaria'],
    'GET /api/v1/portal/tabs': ['', '?q=segredo'],
    'GET /api/v1/desk/tickets': [
      '?view=all',
      '?view=queue',
      '?view=all&q=segredo',
      '?view=all&q=confidencial',
    ],
    'GET /api/v1/desk/count': ['?view=all'],
    'GET /api/v1/desk/export': ['?view=all&format=csv', '?view=all&format=csv&q=segredo'],
    'GET /api/v1/desk/contacts': ['?q=jo%C3%A3o', '?q=104233', '?q=padaria', '?q=joao@padaria.example'],
    'GET /api/v1/desk/companies': ['?q=padaria', '?q=104233'],
    'GET /api/v1/desk/companies/candidates': ['?from=2026-01-01&to=2026-12-31'],
    'GET /api/v1/desk/customers': ['', '?q=padaria', '?q=104233'],
    'GET /api/v1/desk/customers/export': ['?kind=companies', '?kind=contacts'],
    'GET /api/v1/desk/registration': ['?q=jo%C3%A3o', '?q=104233'],
    'GET /api/v1/desk/audit': ['', '?q=jo%C3%A3o'],
    'GET /api/v1/desk/audit/export': ['?format=csv'],
    'GET /api/v1/desk/reports/service': ['?from=2026-01-01&to=2026-12-31'],
    'GET /api/v1/entitlement': ['?company=104233'],
  };

  it.for([
    'nobody',
    'ended',
    'saiu',
    'ivo',
    'rui',
    'dora',
    'norte',
    'nortista',
    'demitida',
    'other token',
  ] as const)('to %s', async (actor) => {
    const { number } = await aThing.ticket(story);
    await aThing.sentFile(story);
    await aThing.followUp(story);
    const whole = ['demitida'].includes(actor);
    for (const route of described.filter(LISTS))
      for (const query of SEEKING[route] ?? [queries[route] ?? '']) {
        // A former administrator serves everybody’s tickets still; what the right alone opens, she sees no more.
        if (whole && !/customers|audit|registration|providers|permissions|api-tokens|sign-ins/.test(route))
          continue;
        // Asked for by the token it was given for: that is what it is there to answer.
        if (actor === 'other token' && route === 'GET /api/v1/entitlement') continue;
        const answer = await story.server.app.inject({
          url: (route.split(' ')[1] ?? '') + query,
          headers: { ...story.headers.get(actor) },
          remoteAddress: `10.9.1.${ACTORS.indexOf(actor)}`,
        });
        const asked = decodeURIComponent(query);
        const told = story.secrets.filter((one) => answer.body.includes(one) && !asked.includes(one));
        expect([route, query, told]).toEqual([route, query, []]);
      }
    expect(number).not.toBe('');
  });

  it('and to whom it belongs it does: the words looked for are those that are shown', async () => {
    const told = async (actor: Actor, url: string) =>
      (await story.server.app.inject({ url: `/api/v1/${url}`, headers: { ...story.headers.get(actor) } }))
        .body;
    for (const url of [
      'portal/tickets?q=segredo',
      'portal/export?format=csv',
      'portal/tickets/similar?subject=Segredo+da+padaria',
    ])
      expect(await told('joao', url)).toContain(SECRET);
    for (const url of ['tickets?view=all&q=segredo', 'export?view=all&format=csv'])
      expect(await told('sul', `desk/${url}`)).toContain(SECRET);
    for (const url of [
      'customers?q=padaria',
      'customers/export?kind=contacts',
      'registration?q=104233',
      'contacts?q=104233',
    ])
      expect(await told('celia', `desk/${url}`)).toMatch(/Padaria|padaria/);
  });
});
