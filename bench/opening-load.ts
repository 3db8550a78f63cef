// A process of its own: opens tickets over HTTP, or writes the same rows bare, as fast as sixteen connections can.
import { randomBytes, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import pg from 'pg';
import type { SignedIn } from './running-server.ts';

/** Rows of one opened ticket, in the order of writing: what to say and what to fill in. */
export interface BareRow {
  readonly sql: string;
  readonly values: readonly (string | null)[];
  /** Places (from 0) of what is new in every ticket. */
  readonly fresh: Readonly<Partial<Record<'ticket' | 'number' | 'key' | 'notice', number>>>;
}

export type Order =
  | {
      readonly kind: 'http';
      readonly url: string;
      readonly people: readonly SignedIn[];
      readonly body: object;
    }
  | { readonly kind: 'bare'; readonly connection: pg.ClientConfig; readonly rows: readonly BareRow[] };

export interface Load {
  readonly order: Order;
  readonly connections: number;
  readonly milliseconds: number;
}

export interface Done {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds of half of them. */
  readonly p50: number;
}

process.on('message', async (message) => {
  process.send?.(await run(message as Load));
});

async function run({ order, connections, milliseconds }: Load): Promise<Done> {
  const actors = await Promise.all(
    Array.from({ length: connections }, (_, i) => (order.kind === 'http' ? opener(order, i) : writer(order))),
  );
  const times: number[] = [];
  const start = performance.now();
  const end = start + milliseconds;
  await Promise.all(
    actors.map(async (actor) => {
      while (performance.now() < end) {
        const began = performance.now();
        await actor.act();
        times.push(performance.now() - began);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  await Promise.all(actors.map((actor) => actor.close()));
  return {
    count: times.length,
    perSecond: times.length / seconds,
    p50: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
  };
}

interface Actor {
  act(): Promise<void>;
  close(): Promise<void>;
}

/** One browser's connection, kept alive. Written by hand, since a client library would eat the server's processor. */
async function opener({ url, people, body }: Order & { kind: 'http' }, i: number): Promise<Actor> {
  const { hostname, port } = new URL(url);
  const person = people[i % people.length];
  if (!person) throw new Error('nobody is signed in');
  const socket = connect(Number(port), hostname);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  socket.setNoDelay(true);
  const head =
    `POST /api/v1/portal/tickets HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\n` +
    `cookie: ${person.cookie}\r\nx-guiche-csrf: ${person.csrf}\r\n`;
  let heard = '';
  let answered: (answer: string) => void = () => {};
  socket.on('data', (part) => {
    heard += part.toString('latin1');
    const [, length] = /content-length: (\d+)/i.exec(heard) ?? [];
    const from = heard.indexOf('\r\n\r\n') + 4;
    if (from < 4 || length === undefined || heard.length < from + Number(length)) return;
    const answer = heard;
    heard = '';
    answered(answer);
  });
  return {
    act: async () => {
      const text = JSON.stringify({ ...body, key: randomUUID() });
      const answer = new Promise<string>((resolve) => (answered = resolve));
      socket.write(`${head}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
      const said = await answer;
      if (!said.startsWith('HTTP/1.1 201')) throw new Error(said);
    },
    close: async () => void socket.destroy(),
  };
}

let written = Date.now() % 1e9;

/** One transaction: the rows of one ticket, one prepared insert for each table. */
async function writer({ connection, rows }: Order & { kind: 'bare' }): Promise<Actor> {
  const client = new pg.Client(connection);
  await client.connect();
  return {
    act: async () => {
      const fresh = {
        ticket: timeOrdered(),
        number: `b${written++}`,
        key: randomUUID(),
        notice: timeOrdered(),
      };
      await client.query('begin');
      for (const [i, row] of rows.entries()) {
        const values = [...row.values];
        for (const [what, place] of Object.entries(row.fresh))
          values[place] = fresh[what as keyof typeof fresh];
        await client.query({ name: `row-${i}`, text: row.sql, values });
      }
      await client.query('commit');
    },
    close: () => client.end(),
  };
}

/** A version 7 uuid, as the database draws them: neighbours in time are neighbours in the index. */
function timeOrdered(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
