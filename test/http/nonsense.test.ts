import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';
import { anything, cursor, EVENTS, nasty, VIEWS } from './nasty.ts';

let server: TestServer;
let number: string;
beforeAll(async () => {
  server = await aServer();
  number = await server.house.open();
});
afterAll(() => server.close());

/** Asks; throws unless the answer is no fault of ours and, if a refusal, one in words. */
async function mustBearIt(
  name: 'joao' | 'marina' | undefined,
  url: string,
  method: 'GET' | 'POST' = 'GET',
  body?: unknown,
): Promise<void> {
  const payload = JSON.stringify(body);
  const sent = payload === undefined ? {} : { payload, headers: { 'content-type': 'application/json' } };
  const answer = await server.ask(name, { url, method, ...sent });
  if (answer.statusCode < 400) return;
  const { type, detail } = answer.json<{ type?: unknown; detail?: unknown }>();
  if (answer.statusCode < 500 && typeof type === 'string' && /\p{L}{3}/u.test(String(detail))) return;
  throw new Error(`${method} ${url} ${payload?.slice(0, 500)}: ${answer.body}`);
}

/** What fast-check found against a property; nothing, if it holds. */
async function against<Values>(property: fc.IAsyncProperty<Values>, numRuns = 120): Promise<unknown> {
  const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns });
  return failed ? { counterexample, error: String(errorInstance) } : undefined;
}

const query = (values: Readonly<Record<string, string>>) => new URLSearchParams(values).toString();

describe('nonsense is borne', () => {
  it('in the lists of the desk', async () => {
    expect(
      await against(
        fc.asyncProperty(fc.oneof(fc.constantFrom(...VIEWS), nasty), nasty, cursor, async (view, q, at) => {
          await mustBearIt('marina', `/api/v1/desk/tickets?${query({ view, q, cursor: at })}`);
          await mustBearIt(
            'marina',
            `/api/v1/desk/tickets?${query({ view: 'queue', q })}&cursor=a&cursor=b&q=x&q=y`,
          );
        }),
      ),
    ).toBeUndefined();
  });

  it('in the lists of the portal', async () => {
    expect(
      await against(
        fc.asyncProperty(
          fc.constantFrom('all', 'open', 'awaiting', 'closed'),
          nasty,
          cursor,
          async (group, q, at) => {
            await mustBearIt('joao', `/api/v1/portal/tickets?${query({ group, q })}`);
            await mustBearIt('joao', `/api/v1/portal/tickets?${query({ group, scope: 'mine', cursor: at })}`);
          },
        ),
      ),
    ).toBeUndefined();
  });

  it.for([
    '2026-99-99T99:99',
    '2026-02-30T10:00',
    '0000-00-00T00:00',
    '9999-12-31T23:59',
    '2026-03-02T24:00',
    'x',
  ])('in an instant of a question what would be: %s', async (at) => {
    await mustBearIt('marina', `/api/v1/desk/tickets/${number}/what-if?event=solved&at=${at}`);
    expect(at).toBeDefined();
  });

  it('in the number of a ticket', async () => {
    expect(
      await against(
        fc.asyncProperty(nasty, async (which) => {
          const place = encodeURIComponent(which.toWellFormed());
          await mustBearIt('joao', `/api/v1/portal/tickets/${place}`);
          await mustBearIt('marina', `/api/v1/desk/tickets/${place}`);
          await mustBearIt('marina', `/api/v1/desk/tickets/${place}/events`, 'POST', { event: 'taken' });
        }),
      ),
    ).toBeUndefined();
  });

  it('in a form', async () => {
    expect(
      await against(
        fc.asyncProperty(
          fc.dictionary(
            fc.constantFrom(
              'key',
              'company',
              'subject',
              'description',
              'product',
              'module',
              'version',
              'environment',
              'answers',
              'followUpOf',
              '__proto__',
              'x',
            ),
            anything,
            { maxKeys: 3 },
          ),
          async (fields) => {
            await mustBearIt('joao', '/api/v1/portal/tickets', 'POST', {
              ...anOpening(server.house.site),
              ...fields,
            });
            await mustBearIt('joao', '/api/v1/portal/tickets/preview', 'POST', {
              product: 'x',
              answers: {},
              ...fields,
            });
          },
        ),
      ),
    ).toBeUndefined();
  });

  it('in answers to the triage', async () => {
    expect(
      await against(
        fc.asyncProperty(fc.dictionary(nasty, nasty, { maxKeys: 4 }), async (answers) => {
          await mustBearIt('joao', '/api/v1/portal/tickets', 'POST', {
            ...anOpening(server.house.site),
            answers,
          });
        }),
      ),
    ).toBeUndefined();
  });

  it('in events, whoever sends them', async () => {
    expect(
      await against(
        fc.asyncProperty(
          fc.constantFrom(...EVENTS),
          fc.dictionary(
            fc.constantFrom(
              'text',
              'reason',
              'to',
              'team',
              'severity',
              'visibility',
              'outcome',
              'channel',
              'at',
              'by',
              'actor',
              'level',
            ),
            anything,
            { maxKeys: 4 },
          ),
          async (event, facts) => {
            await mustBearIt('marina', `/api/v1/desk/tickets/${number}/events`, 'POST', { ...facts, event });
            await mustBearIt('joao', `/api/v1/portal/tickets/${number}/events`, 'POST', { ...facts, event });
          },
        ),
      ),
    ).toBeUndefined();
  });

  it('as a whole body', async () => {
    expect(
      await against(
        fc.asyncProperty(anything, async (body) => {
          await mustBearIt('joao', '/api/v1/portal/tickets', 'POST', body);
          await mustBearIt('marina', `/api/v1/desk/tickets/${number}/events`, 'POST', body);
          await mustBearIt(undefined, '/api/v1/dev/clock', 'POST', body);
        }),
      ),
    ).toBeUndefined();
  });

  it.for([
    ['half an object', '{"event":'],
    ['nothing', ''],
    ['a deep nest', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['a deep nest of objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['a prototype', '{"event":"taken","__proto__":{"admin":true}}'],
    ['a constructor’s prototype', '{"event":"taken","constructor":{"prototype":{"admin":true}}}'],
    ['too much', JSON.stringify({ event: 'replied', text: 'x'.repeat(300_000) })],
    ['another alphabet', '\xff\xfe\x00'],
  ] as const)('%s', async ([, payload]) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await server.ask('marina', {
      url: `/api/v1/desk/tickets/${number}/events`,
      method: 'POST',
      headers,
      payload,
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it.for([
    '/api/v1/%zz',
    '/api/v1/desk/tickets/%',
    '/%c0%ae',
    '/api/v1/nothing',
    `/api/v1/desk/tickets/${'9'.repeat(250)}`,
  ])('%s: a problem, not a page', async (url) => {
    const answer = await server.ask('marina', { url });
    expect([400, 404, 414]).toContain(answer.statusCode);
    expect(answer.json().detail).toMatch(/\p{L}{3}/u);
  });
});
