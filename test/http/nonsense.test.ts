import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';

let server: TestServer;
let number: string;
beforeAll(async () => {
  server = await aServer();
  number = await server.house.open();
});
afterAll(() => server.close());

const NASTY = [
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '%00',
  "' or 1=1 --",
  "'; drop table ticket; --",
  '%',
  '_%\\',
  '\\',
  '$1',
  '{}',
  '{1,2}',
  '[]',
  'null',
  'NaN',
  '-1',
  '9'.repeat(60),
  '1e400',
  '٣',
  'İ'.repeat(30),
  '\u202e\ufeff',
  'ﷺ'.repeat(200),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  'x'.repeat(30_000),
  '🧁'.repeat(150),
];
const nasty = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme' }),
);
const anything = fc.oneof(
  nasty,
  fc.anything({ key: nasty, maxDepth: 3 }).map((value) => jsonable(value)),
  fc.constant(null),
);
const cursor = fc.oneof(
  fc.constantFrom(
    'x/y',
    '/',
    '//',
    '1/2',
    '1,2',
    `1,2/${randomUUID()}`,
    `1.5/${randomUUID()}`,
    `${'9'.repeat(30)}/${randomUUID()}`,
    `${'9'.repeat(30)},1/${randomUUID()}`,
    `-1e9/${randomUUID()}`,
    `NaN/${randomUUID()}`,
    `infinity/${randomUUID()}`,
    `null,1/${randomUUID()}`,
    `1/${randomUUID()}/x`,
    `,/${randomUUID()}`,
    `}/${randomUUID()}`,
  ),
  nasty,
);
const VIEWS = [
  'queue',
  'mine',
  'unassigned',
  'waiting_customer',
  'awaiting_acceptance',
  'late',
  'closed',
  'all',
];
const EVENTS = [
  'taken',
  'assigned',
  'forwarded',
  'replied',
  'entry_added',
  'waiting_customer',
  'on_hold',
  'resumed',
  'solved',
  'severity_changed',
  'escalated',
  'forwarded_to_maintenance',
  'returned_from_maintenance',
  'contact_attempted',
  'accepted',
  'rejected',
  'closed',
  'customer_replied',
  'refused',
  'postponed',
  'accepted_with_reservations',
  'opened',
  'warned',
  'breached',
  'merged',
  'time_logged',
  'reminded',
  'accepted_tacitly',
  'constructor',
  '__proto__',
];

function jsonable(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value)) ?? null;
  } catch {
    return null;
  }
}

/** Asks; whatever was sent, the answer is no fault of ours, and if a refusal then in words. */
async function mustBearIt(
  name: 'joao' | 'marina' | undefined,
  url: string,
  method: 'GET' | 'POST' | 'DELETE' = 'GET',
  body?: unknown,
) {
  const payload =
    body === undefined
      ? {}
      : { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await server.ask(name, { url, method, ...payload });
  if (answer.statusCode >= 500)
    throw new Error(`${method} ${url} ${payload.payload?.slice(0, 500)}: ${answer.body}`);
  if (answer.statusCode >= 400)
    expect(answer.json()).toMatchObject({
      type: expect.any(String),
      detail: expect.stringMatching(/\p{L}{3}/u),
    });
  return answer;
}

const runs = { numRuns: 120 } as const;
const query = (values: Readonly<Record<string, string>>) => new URLSearchParams(values).toString();

describe('nonsense is borne', () => {
  it('in the lists of the desk', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...VIEWS), nasty), nasty, cursor, async (view, q, at) => {
        await mustBearIt('marina', `/api/v1/desk/tickets?${query({ view, q, cursor: at })}`);
        await mustBearIt(
          'marina',
          `/api/v1/desk/tickets?${query({ view: 'queue', q })}&cursor=a&cursor=b&q=x&q=y`,
        );
      }),
      runs,
    ));

  it('in the lists of the portal', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('all', 'open', 'awaiting', 'closed'),
        nasty,
        cursor,
        async (group, q, at) => {
          await mustBearIt('joao', `/api/v1/portal/tickets?${query({ group, q })}`);
          await mustBearIt('joao', `/api/v1/portal/tickets?${query({ group, scope: 'mine', cursor: at })}`);
        },
      ),
      runs,
    ));

  it('in the number of a ticket', () =>
    fc.assert(
      fc.asyncProperty(nasty, async (which) => {
        const place = encodeURIComponent(which.toWellFormed());
        await mustBearIt('joao', `/api/v1/portal/tickets/${place}`);
        await mustBearIt('marina', `/api/v1/desk/tickets/${place}`);
        await mustBearIt('marina', `/api/v1/desk/tickets/${place}/events`, 'POST', { event: 'taken' });
      }),
      runs,
    ));

  it('in a form', () =>
    fc.assert(
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
      runs,
    ));

  it('in answers to the triage', () =>
    fc.assert(
      fc.asyncProperty(fc.dictionary(nasty, nasty, { maxKeys: 4 }), async (answers) => {
        await mustBearIt('joao', '/api/v1/portal/tickets', 'POST', {
          ...anOpening(server.house.site),
          answers,
        });
      }),
      runs,
    ));

  it('in events, whoever sends them', () =>
    fc.assert(
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
      runs,
    ));

  it('as a whole body', () =>
    fc.assert(
      fc.asyncProperty(anything, async (body) => {
        await mustBearIt('joao', '/api/v1/portal/tickets', 'POST', body);
        await mustBearIt('marina', `/api/v1/desk/tickets/${number}/events`, 'POST', body);
        await mustBearIt(undefined, '/api/v1/dev/clock', 'POST', body);
      }),
      { numRuns: 60 },
    ));

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

describe('letters that cannot be stored', () => {
  it('are put right: NUL is dropped, half a pair becomes the replacement sign, the rest stays', async () => {
    const url = `/api/v1/desk/tickets/${await server.house.open()}/events`;
    const text = 'verba\0 065 \ud83e 🧁 çãõ';
    const answer = await server.ask('marina', { url, method: 'POST', payload: { event: 'replied', text } });
    expect(answer.json().timeline.at(-1).text).toBe('verba 065 \ufffd 🧁 çãõ');
  });

  it('a text of nothing else is no text', async () => {
    const url = `/api/v1/desk/tickets/${await server.house.open()}/events`;
    const answer = await server.ask('marina', {
      url,
      method: 'POST',
      payload: { event: 'replied', text: '\0\0' },
    });
    expect(answer.statusCode).toBe(422);
  });
});

describe('signs with a meaning in SQL', () => {
  it('are sought as they stand', async () => {
    const subject = `100%_de\\desconto 'x' ${randomUUID()}`;
    const opened = await server.house.open({ subject });
    const find = async (q: string) => {
      const answer = await server.ask('marina', { url: `/api/v1/desk/tickets?${query({ view: 'all', q })}` });
      return answer.json<{ rows: { number: string }[] }>().rows.map((row) => row.number);
    };
    expect(await find('100%_de\\desc')).toEqual([opened]);
    expect(await find("'x'")).toEqual([opened]);
    expect(await find('100__de')).toEqual([]);
    expect(await find('1%o')).toEqual([]);
  });
});

describe('an agent who is none', () => {
  it.for(['joao', 'paulo', 'nobody'] as const)('is given no ticket: %s', async (who) => {
    const { owner } = server.house;
    const { rows } = await owner.query(
      `update person set active = false where email like 'paulo@%' returning id`,
    );
    const { rows: joaos } = await owner.query(`select id from person where email like 'joao@%'`);
    const to = { joao: joaos[0].id, paulo: rows[0].id, nobody: randomUUID() }[who];
    const url = `/api/v1/desk/tickets/${await server.house.open()}/events`;
    const answer = await server.ask('marina', { url, method: 'POST', payload: { event: 'assigned', to } });
    expect([answer.statusCode, answer.json().type]).toEqual([422, 'agent/unknown']);
  });
});
