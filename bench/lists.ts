import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { Connection } from '#/db/connection.ts';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { duration, number as inWords, type Figure, type Measured } from './figure.ts';
import { inProcess } from './in-process.ts';
import { fill, OWN } from './lists-fill.ts';
import { aFolder } from './running-server.ts';

/** `--million` goes on to a million, which takes some minutes more. */
const SIZES = [10_000, 100_000, ...(process.argv.includes('--million') ? [1_000_000] : [])];
const TIMES = 300;
const WARMING = 10;
const MOST_GROWTH = 1.5;
const NOW = Date.UTC(2026, 2, 2, 12);
const quiet = { info: () => {}, warn: () => {} };

/** What is asked ({number}: a ticket with its history), by whom, and whether it must not grow with the tickets there are. */
const ASKED: readonly (readonly [what: string, who: 'agent' | 'contact', path: string, steady: boolean])[] = [
  ['desk list, the queue', 'agent', '/desk/tickets?view=queue', true],
  ['desk list, all by opening', 'agent', '/desk/tickets?view=all', true],
  ['desk list, all by last change', 'agent', '/desk/tickets?view=all&sort=changed', true],
  ['desk list, closed', 'agent', '/desk/tickets?view=closed', true],
  ['desk list, the queue by due date', 'agent', '/desk/tickets?view=queue&sort=due', true],
  ['desk list, the queue by severity', 'agent', '/desk/tickets?view=queue&sort=severity', true],
  [
    'desk list, three filters at once',
    'agent',
    '/desk/tickets?view=all&state=new&team=suporte&assignee=none',
    true,
  ],
  ['desk list, a filter that leaves nothing', 'agent', '/desk/tickets?view=all&product=nenhum', true],
  ['desk counters', 'agent', '/desk/views', false],
  ['desk search, a rare word', 'agent', '/desk/tickets?view=all&q=xilofone', true],
  ['desk search, a common word', 'agent', '/desk/tickets?view=all&q=nota', true],
  ['desk search, a number', 'agent', '/desk/tickets?view=all&q=n00000420', true],
  ['portal list', 'contact', '/portal/tickets', true],
  ['portal list by subject', 'contact', '/portal/tickets?sort=subject&way=up', true],
  ['portal tabs with counts', 'contact', '/portal/tabs', true],
  ['portal search', 'contact', '/portal/tickets?q=boleto', true],
  ['desk ticket page', 'agent', '/desk/tickets/{number}', true],
  ['portal ticket page', 'contact', '/portal/tickets/{number}', true],
];

/** Lists, counters, search and a ticket's page over ten thousand tickets and more, as ratios to ten thousand. */
export async function measure(): Promise<Measured> {
  const folder = aFolder();
  const database = await startEmbedded(folder, quiet);
  const houses: House[] = [];
  try {
    for (const size of SIZES) houses.push(await aHouse(database.connection, size, folder));
    return report(await timed(houses));
  } finally {
    for (const house of houses) await house.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface House {
  /** Of a ticket that has its history. */
  readonly number: string;
  readonly app: FastifyInstance;
  readonly cookies: Cookies;
  close(): Promise<void>;
}

/** A vendor with so many tickets, in a database of her own. */
async function aHouse(cluster: Connection, size: number, folder: string): Promise<House> {
  const { owner, site, app, close } = await inProcess(cluster, `lists_${size}`, folder, () => NOW);
  const cookies = { agent: await enter(owner, 'agent'), contact: await enter(owner, 'contact') };
  const number = await twoModels(app, cookies, owner, site.guides.current.guide.products[0]?.id ?? '');
  await fill(owner, 0, size);
  return { number, app, cookies, close };
}

type Cookies = Readonly<Record<'agent' | 'contact', { readonly cookie: string; readonly csrf: string }>>;

type Times = ReadonlyMap<string, readonly number[]>;

/** Nanoseconds of each request at each size, asked in turn, so that what disturbs the machine disturbs all alike. */
async function timed(houses: readonly House[]): Promise<readonly Times[]> {
  const taken = houses.map(() => new Map<string, number[]>(ASKED.map(([what]) => [what, []])));
  for (let i = -WARMING; i < TIMES; i++)
    for (const [what, who, path] of ASKED)
      for (const [at, { app, cookies, number }] of houses.entries()) {
        const url = `/api/v1${path.replace('{number}', number)}`;
        const start = process.hrtime.bigint();
        const answer = await app.inject({ url, headers: { cookie: cookies[who].cookie } });
        const took = Number(process.hrtime.bigint() - start);
        if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`);
        if (i >= 0) taken[at]?.get(what)?.push(took);
      }
  return taken;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Somebody with a session, as the owner writes her. */
async function enter(owner: pg.Pool, kind: 'agent' | 'contact') {
  const [token, csrf] = [randomBytes(32).toString('base64url'), randomBytes(24).toString('base64url')];
  await owner.query(
    `with c as (insert into company (code, name) values ($1, $1) returning id),
      p as (insert into person (kind, name, email) values ($1, $1, $1 || '@bench.example') returning id),
      m as (insert into membership (person_id, company_id) select p.id, c.id from p, c where $1 = 'contact')
    insert into session (token_hash, person_id, csrf, created_at, expires_at)
      select $2, p.id, $3, now(), 'infinity' from p`,
    [kind, createHash('sha256').update(token).digest(), csrf],
  );
  return { cookie: `guiche_session=${token}`, csrf };
}

/** One ticket that is over and one open, whose number is given; all others are copies of the two. */
async function twoModels(app: FastifyInstance, { agent, contact }: Cookies, owner: pg.Pool, product: string) {
  const send = async (who: Cookies['agent'], path: string, payload: object) => {
    const headers = { cookie: who.cookie, 'x-guiche-csrf': who.csrf };
    const answer = await app.inject({ method: 'POST', url: `/api/v1${path}`, headers, payload });
    if (answer.statusCode >= 300) throw new Error(answer.body);
    return answer.json<{ number: string }>();
  };
  const form = {
    subject: 'Modelo de chamado para a medida',
    description: 'Um chamado como os outros, do qual todos os demais são cópias.',
    product,
    module: 'Folha de Pagamento',
    version: '12.1.2410',
    environment: 'Produção',
    details: { erro: 'verba 065 sem cálculo', sem_erro: 'nao' },
    answers: {},
    confirmed: true,
  };
  let open = '';
  for (const isOver of [true, false]) {
    const key = crypto.randomUUID();
    ({ number: open } = await send(contact, '/portal/tickets', { key, ...form }));
    if (isOver) await send(agent, `/desk/tickets/${open}/events`, { event: 'rejected', reason: 'Modelo.' });
  }
  await owner.query('analyze');
  return open;
}

function report(taken: readonly Times[]): Measured {
  const figures = ASKED.map(([what, , , steady]): Figure => {
    const all = taken.map((times) => times.get(what) ?? []);
    const [p50, p95] = [0.5, 0.95].map((share) => all.map((times) => percentile(times, share)));
    const growth = (p95?.at(-1) ?? 0) / (p95?.[0] ?? 1);
    const value = all
      .map((_, i) => `${duration(p50?.[i] ?? 0)} / ${duration(p95?.[i] ?? 0)}`)
      .concat(`p50 ${inWords((p50?.at(-1) ?? 0) / (p50?.[0] ?? 1))} ×, p95 ${inWords(growth)} ×`)
      .join('; ');
    return steady
      ? { what, value, aim: { words: `p95 ≤ ${MOST_GROWTH} ×`, met: growth <= MOST_GROWTH } }
      : { what, value };
  });
  return {
    figures,
    notes: [
      `p50 / p95 of ${TIMES} requests each at ${SIZES.map((size) => size.toLocaleString('en')).join(', ')} tickets, each size in a database of its own, asked in turn, through the whole HTTP application without a socket; then the ratios of the last size to the first. Of fifty tickets one is open, so counters, which count what is open, grow with them; the customer's company has ${OWN} at every size.`,
    ],
  };
}
