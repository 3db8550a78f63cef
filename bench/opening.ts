import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { bareRows } from './bare-rows.ts';
import { family, processorTime } from './family.ts';
import { median, number, type Figure, type Measured } from './figure.ts';
import type { Done, Load, Order } from './opening-load.ts';
import { signedInPeople } from './opening-people.ts';
import { aFolder, startServer } from './running-server.ts';

const CONNECTIONS = 16;
const ROUNDS = 7;
const PHASE_MS = 2_000;
const quiet = { info: () => {}, warn: () => {} };

/** Tickets opened per second over HTTP, and bare inserts of the same rows in the same PostgreSQL, in turn. */
export async function measure(): Promise<Measured> {
  const folder = aFolder();
  const database = await startEmbedded(folder, quiet);
  if (!('host' in database.connection)) throw new Error('the embedded PostgreSQL has a place');
  const { host, port, user, database: name } = database.connection;
  const owner = new pg.Pool({ host, port, user, database: name, max: 2 });
  const address = `postgres://${user}@${encodeURIComponent(host)}:${port}/${name}`;
  const server = await startServer({ env: { DATABASE_URL: address } });
  const load = loadProcess();
  try {
    const people = await signedInPeople(owner, CONNECTIONS);
    const http: Order = { kind: 'http', url: server.url, people, body: FORM };
    // Held, so that its job is still there to be copied.
    await holdNotices(owner);
    await openOne(server.url, people[0], FORM);
    const bareInserts: Order = {
      kind: 'bare',
      connection: { host, port, user, database: name },
      rows: await bareRows(owner),
    };
    await sendNotices(owner);
    await forgetJobs(owner);
    const spent = () => ({
      server: processorTime([{ pid: server.child.pid ?? 0, name: 'server' }]),
      load: processorTime([{ pid: load.pid, name: 'load' }]),
      postgres: processorTime(family(process.pid).filter(({ name }) => name === 'postgres')),
    });
    const run = async (order: Order): Promise<Phase> => {
      const before = spent();
      const done = await load.run({ order, connections: CONNECTIONS, milliseconds: PHASE_MS });
      const after = spent();
      const each = (part: keyof typeof before) => (1_000 * (after[part] - before[part])) / done.count;
      return { ...done, serverMs: each('server'), postgresMs: each('postgres'), loadMs: each('load') };
    };
    const rounds: Round[] = [];
    for (let i = -1; i < ROUNDS; i++) {
      await holdNotices(owner);
      const opened = await run(http);
      const bare = await run(bareInserts);
      await sendNotices(owner);
      const sending = await run(http);
      await forgetJobs(owner);
      if (i >= 0) rounds.push({ opened, bare, sending });
    }
    return report(rounds);
  } finally {
    load.end();
    await owner.end();
    await server.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const FORM = {
  subject: 'Erro ao fechar a folha de pagamento de fevereiro',
  description: 'Ao fechar a folha de fevereiro aparece a mensagem “verba 065 sem cálculo” e nada é gravado.',
  product: 'protheus',
  details: { erro: 'Verba 065 sem cálculo' },
  module: 'Folha de Pagamento',
  version: '12.1.2410',
  environment: 'Produção',
  answers: { uso: 'restricoes_severas', dados_corrompidos: 'nao' },
};

/** Milliseconds of processor time for one ticket, beside its speed. */
type Phase = Done & { readonly serverMs: number; readonly postgresMs: number; readonly loadMs: number };
type Round = Readonly<Record<'opened' | 'bare' | 'sending', Phase>>;

function report(rounds: readonly Round[]): Measured {
  const of = (phase: keyof Round, what: keyof Phase) => median(rounds.map((round) => round[phase][what]));
  const work = ({ serverMs, postgresMs, loadMs }: Phase) => serverMs + postgresMs + loadMs;
  const byWork = 100 * median(rounds.map(({ opened, bare }) => work(bare) / work(opened)));
  const share = 100 * median(rounds.map(({ opened, bare }) => opened.perSecond / bare.perSecond));
  const line = (what: string, phase: keyof Round): Figure => ({
    what,
    value: `${number(of(phase, 'perSecond'))} per second, p50 ${number(of(phase, 'p50'))} ms; processor time each: server ${number(of(phase, 'serverMs'))} ms, PostgreSQL ${number(of(phase, 'postgresMs'))} ms, load ${number(of(phase, 'loadMs'))} ms`,
  });
  return {
    figures: [
      line('opened over HTTP', 'opened'),
      line('the same rows inserted bare', 'bare'),
      { what: 'opened, of bare', value: `${number(share)} %`, aim: { words: '≥ 40 %', met: share >= 40 } },
      { what: 'opened, of bare, by the processor time both take', value: `${number(byWork)} %` },
      line('opened while their notices are sent', 'sending'),
    ],
    notes: [
      `${CONNECTIONS} connections kept alive, each a signed-in contact of a company of her own; ${ROUNDS} rounds of ${PHASE_MS / 1_000} s each in turn (opened, bare, opened with sending) after one to warm up; medians, the share as the median of the rounds' shares. Server, load and PostgreSQL are processes of their own and share the machine's processors; the load's part is in both sides. On a machine that has other work, the share by processor time tells more than the one by the clock.`,
      'Bare is one transaction for each ticket, with one prepared insert for each of its rows (ticket, event, alarms, notice, job) into the same tables with their indexes, keys and triggers, by their owner, who passes row-level security by. In the first two the jobs are stored and not run.',
    ],
  };
}

async function openOne(
  url: string,
  person: Awaited<ReturnType<typeof signedInPeople>>[0] | undefined,
  form: object,
) {
  const answer = await fetch(`${url}/api/v1/portal/tickets`, {
    method: 'POST',
    headers: {
      cookie: person?.cookie ?? '',
      'x-guiche-csrf': person?.csrf ?? '',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ ...form, key: randomUUID() }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
}

const TASK = 'send-notice';

/** The worker knows its task by number: under another number it leaves the jobs alone. */
async function holdNotices(owner: pg.Pool): Promise<void> {
  await owner.query(`update graphile_worker._private_tasks set identifier = 'known' where identifier = $1`, [
    TASK,
  ]);
  await owner.query('insert into graphile_worker._private_tasks (identifier) values ($1)', [TASK]);
}

async function sendNotices(owner: pg.Pool): Promise<void> {
  await owner.query(
    `update graphile_worker._private_tasks set identifier = 'held ' || id where identifier = $1`,
    [TASK],
  );
  await owner.query(`update graphile_worker._private_tasks set identifier = $1 where identifier = 'known'`, [
    TASK,
  ]);
}

const forgetJobs = (owner: pg.Pool) =>
  owner.query('delete from graphile_worker._private_jobs where locked_at is null');

function loadProcess() {
  const child = fork(fileURLToPath(new URL('opening-load.ts', import.meta.url)));
  return {
    pid: child.pid ?? 0,
    run: (load: Load) =>
      new Promise<Done>((resolve, reject) => {
        const broken = () => reject(new Error('the load ended'));
        child.once('exit', broken);
        child.once('message', (done) => {
          child.off('exit', broken);
          resolve(done as Done);
        });
        child.send(load);
      }),
    end: () => void child.kill(),
  };
}
