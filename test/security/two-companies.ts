import { sql } from 'kysely';
import type { Tx } from '#/db/work.ts';
import { workAtDoor } from '#/db/work.ts';
import type { Name } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

export type Row = Record<string, unknown>;

/** João's house and Ivo's, each with a ticket that was taken, noted on internally, solved, and is awaited. */
export interface TwoCompanies {
  readonly house: TestSite;
  /** Numbers of the tickets. */
  readonly joaos: string;
  readonly ivos: string;
  /** Ids by a word of the story, to be put into hostile SQL: `{ivo}`, `{metalurgica}`, `{ivos ticket}`… */
  readonly ids: Readonly<Record<string, string>>;
  /** Runs a text of SQL as somebody, in her own transaction, with `{words}` replaced by ids. */
  ask(name: Name, text: string): Promise<Row[]>;
  /** Runs a text on a connection for which no face was chosen. */
  askFaceless(text: string): Promise<Row[]>;
}

export const SECRET_NOTE = 'nota interna: cliente em atraso, não comentar';

export async function twoCompanies(): Promise<TwoCompanies> {
  const house = await aSite('totvs');
  const tell = async (name: 'joao' | 'ivo', subject: string) => {
    const number = await house.open({ subject }, name);
    await house.add('marina', number, { event: 'taken' });
    await house.add('marina', number, { event: 'replied', text: `Resposta sobre ${subject}.` });
    await house.add('marina', number, { event: 'solved', text: `Solução de ${subject}.` });
    await house.add('marina', number, { event: 'entry_added', visibility: 'internal', text: SECRET_NOTE });
    return number;
  };
  const joaos = await tell('joao', 'Folha da padaria');
  const ivos = await tell('ivo', 'Balanço da metalúrgica');
  const ids = await idsOf(house, { joaos, ivos });
  const filled = (text: string) => text.replaceAll(/\{([^}']+)\}/g, (all, word: string) => ids[word] ?? all);
  const run = async (tx: Tx, text: string) => (await sql.raw<Row>(filled(text)).execute(tx)).rows;
  return {
    house,
    joaos,
    ivos,
    ids,
    ask: (name, text) => house.as(name, ({ tx }) => run(tx, text)),
    askFaceless: (text) => workAtDoor(house.site.pool, (tx) => run(tx, text)),
  };
}

async function idsOf({ owner }: TestSite, numbers: { joaos: string; ivos: string }) {
  const { rows } = await owner.query<{ word: string; id: string }>(
    `select split_part(email, '@', 1) as word, id::text from person
     union all select case code when '104233' then 'padaria' else 'metalurgica' end, id::text from company
     union all select case number when $1 then 'joaos ticket' else 'ivos ticket' end, id::text from ticket
     union all select case number when $1 then 'joaos number' else 'ivos number' end, number from ticket
     union all select case number when $1 then 'joaos key' else 'ivos key' end, open_key::text from ticket
     union all select 'ivos notice', max(notice.id::text) from notice join ticket on ticket.id = ticket_id where number = $2
     union all select 'ivos session', max(encode(token_hash, 'hex')) from session join person on person.id = person_id
       where email like 'ivo@%'`,
    [numbers.joaos, numbers.ivos],
  );
  return Object.fromEntries(rows.map(({ word, id }) => [word, id]));
}

/** SQLSTATE a promise was refused with; 'allowed' when it was not. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'allowed';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

export const DENIED = '42501';
