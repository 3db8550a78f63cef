import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { LightMyRequestResponse } from 'fastify';
import { signIn } from '#/app/session.ts';
import { padaria, PASSWORD, people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
/** Sends something as one person, and fails where it is not done. */
type Ask = (method: Method, path: string, payload?: object) => Promise<LightMyRequestResponse>;

/** Somebody nobody else of the story has to do with. */
interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly ask: Ask;
}

/** A house in which every act of the audit can be done. */
export interface AuditStory {
  readonly server: TestServer;
  readonly as: (name: Name) => Ask;
  idOf(name: Name): Promise<string>;
  /** Padaria's id. */
  readonly company: string;
  /** A contact of Padaria, or somebody of the vendor. */
  somebody(kind?: 'contact' | 'agent'): Promise<Somebody>;
  /** Asks without anybody signed in, with what is given. */
  nobody(
    path: string,
    payload: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>;
}

/** How an act is done, and how it must be read. */
export interface Doing {
  /** Who did it. */
  readonly by: string;
  /** What it was done to, where that is known beforehand. */
  readonly to?: string;
  /** Padaria's name stands beside it. */
  readonly ofCompany?: true;
  /** @returns what must not be read in the row: secrets, and words somebody may ask to have erased */
  readonly do: (story: AuditStory) => Promise<readonly string[] | undefined>;
}

export const guideText = readFileSync('guides/totvs.yaml', 'utf8').replace(/^examples:[\s\S]*/m, '');

export async function anAuditStory(): Promise<AuditStory> {
  const server = await aServer({ text: guideText, file: 'totvs.yaml' });
  const { owner, site } = server.house;
  await owner.query(`update person set roles = '{manager,director,administrator}' where email = $1`, [
    people.celia.email,
  ]);
  await owner.query(`update person set team = 'cadastro' where email = $1`, [people.paulo.email]);
  await owner.query(
    `update membership set administrator = true where person_id = (select id from person where email = $1)`,
    [people.joao.email],
  );
  const one = async (text: string, values: readonly unknown[]) =>
    String((await owner.query<{ id: string }>(text, [...values])).rows[0]?.id);
  const company = await one('select id from company where code = $1', [padaria.code]);
  const asking =
    (headers: Readonly<Record<string, string>>): Ask =>
    async (method, path, payload) => {
      const request = { method, url: `/api/v1/${path}`, headers, ...(payload && { payload }) };
      const answer = await server.app.inject(request);
      if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.body}`);
      return answer;
    };
  return {
    server,
    company,
    as: (name) => async (method, path, payload) =>
      asking(await server.headersOf(name))(method, path, payload),
    idOf: (name) => one('select id from person where email = $1', [people[name].email]),
    somebody: async (kind = 'contact') => {
      const email = `${randomUUID()}@padaria.example`;
      const name = `Lia ${email.slice(0, 8)}`;
      const id = await one(
        `insert into person (kind, name, email, password_hash)
         select $1, $2, $3, password_hash from person where email = $4 returning id`,
        [kind, name, email, people.marina.email],
      );
      if (kind === 'contact')
        await owner.query('insert into membership (person_id, company_id) values ($1, $2)', [id, company]);
      const cookie = `guiche_session=${await signIn(site, email, PASSWORD)}`;
      const session = await server.app.inject({ url: '/api/v1/session', headers: { cookie } });
      const { csrf } = session.json<{ csrf: string }>();
      return { id, name, email, ask: asking({ cookie, 'x-guiche-csrf': csrf }) };
    },
    nobody: (path, payload, headers = {}) => asking(headers)('POST', path, payload),
  };
}
