import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import { hashPassword } from '#/app/password.ts';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { duration, number, type Figure, type Measured } from './figure.ts';
import { inProcess, type InProcess } from './in-process.ts';
import { aFolder } from './running-server.ts';

/** How far apart two answers may be before a patient reader of clocks learns something in few tries. */
const AIM = 1.2;

interface Question {
  readonly what: string;
  readonly rounds: number;
  /** What is asked, by what it finds; the last finds nothing. */
  readonly asked: Readonly<Record<string, () => Promise<LightMyRequestResponse>>>;
  /** What answers it: a status, or the code of a refusal. */
  readonly answers: readonly (number | string)[];
}

const quiet = { info: () => {}, warn: () => {} };
const PASSWORD = 'uma senha só de medida';
const CODE = '104233';
const TOKEN = 'guiche_so_de_medida';
/** Beginning of the addresses from which one has to wait. */
const WAITING = '10.250.0.';
const at = (name: string) => `${name}@padaria.example`;

/** Whether the time of an answer tells what its words do not: who is known here, and who is not. */
export async function measure(): Promise<Measured> {
  const folder = aFolder();
  const database = await startEmbedded(folder, quiet);
  const house = await inProcess(database.connection, 'entry_times', folder, Date.now);
  try {
    await prepare(house.owner);
    const figures: Figure[] = [];
    for (const question of questions(house)) figures.push(...(await timed(question)));
    return {
      figures,
      notes: [
        'Lower quartiles (what a patient reader would look at, and other work on the machine disturbs least) of requests asked in turn, in an order drawn anew for each round, each from an address of its own through the whole HTTP application without a socket, on the real PostgreSQL; the ratio is that of the longer one to the shorter one, and nothing is asserted of it. A forgotten password is looked up by a job, after the answer.',
      ],
    };
  } finally {
    await house.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** João knows his password, Bia never set one, Ivo has codes, Rui was let go; and a thousand others. */
async function prepare(owner: pg.Pool): Promise<void> {
  await owner.query(`insert into company (code, name, tax_id) values ($1, 'Padaria', '11222333000181')`, [
    CODE,
  ]);
  const hash = await hashPassword(PASSWORD);
  for (const name of ['joao', 'bia', 'ivo', 'rui', ...Array.from({ length: 1_000 }, (_, i) => `outro${i}`)])
    await owner.query(
      `with p as (insert into person (kind, name, email, password_hash, active) values ('contact', $1, $2, $3, $4) returning id)
       insert into membership (person_id, company_id) select p.id, company.id from p, company`,
      [name, at(name), name === 'bia' ? null : hash, name !== 'rui'],
    );
  await owner.query(
    `insert into second_factor (person_id, secret, confirmed_at) select id, 'x', now() from person where name = 'ivo'`,
  );
  // Where either address was tried too often of late; each place once, or the limit of requests would answer.
  await owner.query(
    `insert into sign_in_try (key, failures, last_at)
     select 'pair ' || $1 || place || ' ' || email, 40, now() + interval '1 hour'
       from generate_series(0, 255) as place, unnest(array[$2, $3]) as email`,
    [WAITING, at('joao'), at('ninguem')],
  );
  // Of the thousand, three hundred have a PIN and three hundred have none; each CPF is asked for once.
  const [pin, own] = [await hashPassword('739154'), Array.from({ length: 600 }, (_, i) => cpf(i))];
  await owner.query(
    `update person set cpf = ($1::text[])[n + 1], phone_pin_hash = case when n < 300 then $2 end
       from generate_series(0, 599) as n where name = 'outro' || n`,
    [own, pin],
  );
  await owner.query(
    `insert into api_token (token_hash, name, scopes, created_at) values ($1, 'PABX', '{phone}', now())`,
    [createHash('sha256').update(TOKEN).digest()],
  );
  await owner.query('analyze');
}

/** The n-th of some valid CPFs. */
function cpf(n: number): string {
  const digits = Array.from(String(234_000_000 + n), Number);
  for (const weight of [10, 11]) {
    const rest = digits.reduce((sum, digit, i) => sum + digit * (weight - i), 0) % 11;
    digits.push(rest < 2 ? 0 : 11 - rest);
  }
  return digits.join('');
}

function* questions({ app }: InProcess): Generator<Question> {
  let from = 0;
  const post = async (url: string, payload: object, place?: string, headers = {}) =>
    await app.inject({
      url: `/api/v1/${url}`,
      method: 'POST',
      payload,
      headers,
      remoteAddress: place ?? `10.${(from += 1) >> 16}.${(from >> 8) & 255}.${from & 255}`,
    });
  const signIn = (email: string) => () => post('session', { email, password: `${PASSWORD}!` });
  const waits = (email: string) => {
    let last = -1;
    return () => post('session', { email, password: PASSWORD }, `${WAITING}${(last += 1)}`);
  };
  const NOBODY = at('ninguem');
  yield {
    what: 'sign-in with a wrong password',
    answers: ['session/wrong-credentials'],
    rounds: 200,
    asked: {
      known: signIn(at('joao')),
      'with a second factor': signIn(at('ivo')),
      'without a password': signIn(at('bia')),
      'let go': signIn(at('rui')),
      unknown: signIn(NOBODY),
    },
  };
  yield {
    what: 'sign-in that has to wait',
    answers: ['session/too-many-tries'],
    rounds: 240,
    asked: { known: waits(at('joao')), unknown: waits(NOBODY) },
  };
  const forgot = (email: string) => () => post('password-resets', { email });
  yield {
    what: 'forgotten password',
    answers: [202],
    rounds: 300,
    asked: {
      known: forgot(at('joao')),
      'let go': forgot(at('rui')),
      unknown: forgot(NOBODY),
    },
  };
  const code = (sought: string) => () => post('customer-code', { sought });
  yield {
    what: 'look-up of a customer code',
    answers: [200, 'company/unknown'],
    rounds: 300,
    asked: { 'by CNPJ, found': code('11.222.333/0001-81'), 'by CNPJ, not found': code('45.723.174/0001-10') },
  };
  yield {
    what: 'look-up by a customer code',
    answers: [200, 'company/unknown'],
    rounds: 300,
    asked: { found: code(CODE), 'not found': code('999999') },
  };
  const ways = (email: string) => () => post('session/providers', { email });
  yield {
    what: 'ways to enter',
    answers: [200],
    rounds: 300,
    asked: { known: ways(at('joao')), unknown: ways(NOBODY) },
  };
  const call = (first: number) => {
    let last = first - 1;
    const headers = { authorization: `Bearer ${TOKEN}` };
    return () => post('phone/identify', { cpf: cpf((last += 1)), pin: '000000' }, undefined, headers);
  };
  yield {
    what: 'call with a wrong PIN',
    answers: [200],
    rounds: 240,
    asked: { known: call(0), 'without a PIN': call(300), unknown: call(600) },
  };
}

async function timed({ what, rounds, asked, answers }: Question): Promise<Figure[]> {
  const took = new Map(Object.keys(asked).map((name) => [name, [] as number[]]));
  // The first ones fill caches, and let those wait who are to wait.
  for (let round = -8; round < rounds; round += 1)
    for (const [name, ask] of shuffled(Object.entries(asked))) {
      const start = process.hrtime.bigint();
      const { statusCode, body } = await ask();
      const nanoseconds = Number(process.hrtime.bigint() - start);
      const isAsMeant = answers.some((one) => one === statusCode || body.includes(`"type":"${one}"`));
      if (!isAsMeant) throw new Error(`${what}, ${name}: ${body}`);
      if (round >= 0) took.get(name)?.push(nanoseconds);
    }
  const seen = [...took].map(([name, times]) => [name, lowerQuartile(times)] as const);
  const [last = 1] = seen.map(([, time]) => time).slice(-1);
  return seen.slice(0, -1).map(([name, time]) => {
    const ratio = Math.max(time, last) / Math.min(time, last);
    return {
      what: `${what}: ${name}, ${seen.at(-1)?.[0]}`,
      value: `${duration(time)}, ${duration(last)}; ${number(ratio)} ×`,
      aim: { words: `≤ ${AIM} ×`, met: ratio <= AIM },
    };
  });
}

const lowerQuartile = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0;

const shuffled = <One>(list: readonly One[]): One[] =>
  list
    .map((one) => [Math.random(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);
