import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Dialect,
  type DatabaseConnection,
} from 'kysely';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Standing } from '#/domain/gate/standing.ts';
import type { Role } from '#/domain/people/role.ts';
import type { ContractTerms } from '#/domain/guide/component.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { committed } from './pokes.ts';
import type { DB } from './schema.ts';

/** Queries inside one transaction, under the role of one face. Whoever reads or writes takes it. */
export type Tx = Kysely<DB> & { readonly __tx: unique symbol };

/** Whose eyes a transaction has. */
export type Face = 'portal' | 'desk';

/** A company somebody speaks for, with its contract in the guide's words, if it has one. */
export interface EntrantCompany {
  readonly id: string;
  readonly name: string;
  readonly contract: string | null;
  /** Components of the contract she may count on. */
  readonly terms?: ContractTerms;
  /** What the person is to the vendor when she speaks for it; empty is nothing in particular. */
  readonly requester?: string;
}

/** Who works, as the database knows her. */
export interface Entrant {
  readonly id: string;
  readonly kind: 'agent' | 'contact';
  readonly name: string;
  readonly email: string;
  readonly team: string;
  readonly roles: readonly Role[];
  readonly csrf: string;
  /** Whether she has a second factor; those who came by a link were not asked. */
  readonly hasSecond?: boolean;
  /** When she last proved who she is; those who came by a link never did. */
  readonly provedAt?: Instant | null;
  /** How many companies of hers the company account she came by does not speak for; nothing of theirs is shown. */
  readonly unvouched?: number;
  readonly companies: readonly EntrantCompany[];
  /** How each of her companies stands, by its id; where she was asked to bring it along. */
  readonly standings?: Readonly<Record<string, Standing>>;
}

/** The person behind a session's token hash (lower-case hex). */
export interface Knock {
  readonly tokenHash: string;
  readonly at: Instant;
  /** Whether a contact brings along how her companies stand; what only reads need not ask. */
  readonly standings?: boolean;
}

/**
 * One transaction of a signed-in person: the role, the session and the begin go in one message, so that nothing can
 * be asked before the database knows who asks.
 *
 * @param work is not called when the session is over or belongs to the other face; the answer is then undefined
 */
export async function enterAs<Result>(
  pool: pg.Pool,
  face: Face,
  { tokenHash, at, standings = false }: Knock,
  work: (tx: Tx, entrant: Entrant) => Promise<Result>,
): Promise<Result | undefined> {
  if (!/^[0-9a-f]{64}$/.test(tokenHash)) return undefined;
  const when = new Date(at).toISOString();
  const asked = `select * ${standings ? `, my_standings('${when}') as standings` : ''}
      from enter('\\x${tokenHash}', '${face}', '${when}')`;
  return await transact(pool, face, asked, async (tx, rows, become) => {
    const entrant = rows[0] && asEntrant(rows[0]);
    if (!entrant) return undefined;
    // Narrower than the desk: the customers of her unit alone (0045-channel-face.sql).
    if (face === 'desk' && entrant.roles.includes('channel')) await become('channel');
    return await work(tx, entrant);
  });
}

/** What a link of a mail opens: its reader, and the one ticket it was about. */
export interface LinkEntrant extends Entrant {
  readonly number: string;
  /** When what the mail told of had happened. */
  readonly toldAt: Instant;
}

/** One transaction of somebody who came by the link of a mail, without a session; undefined when it opens nothing. */
export async function enterByLink<Result>(
  pool: pg.Pool,
  { tokenHash, at }: Knock,
  work: (tx: Tx, entrant: LinkEntrant) => Promise<Result>,
): Promise<Result | undefined> {
  if (!/^[0-9a-f]{64}$/.test(tokenHash)) return undefined;
  const asked = `select * from enter_by_link('\\x${tokenHash}', '${new Date(at).toISOString()}')`;
  return await transact(pool, 'portal', asked, async (tx, rows) => {
    const [row] = rows;
    if (!row) return undefined;
    const toldAt = Number(row['told_at']);
    return await work(tx, { ...asEntrant(row), number: String(row['number']), toldAt });
  });
}

/** One transaction of the desk for nobody in particular: sweeps, notices, the demo company. */
export const workAsDesk = <Result>(pool: pg.Pool, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  transact(pool, 'desk', '', work);

/** One transaction of a reader who did not sign in: she sees what is public at an instant, and nobody's tickets. */
export const workAsAnybody = <Result>(
  pool: pg.Pool,
  at: Instant,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> => transact(pool, 'portal', `set local guiche.at = '${new Date(at).toISOString()}'`, work);

/** One transaction that may only ask who somebody is. */
export const workAtDoor = <Result>(pool: pg.Pool, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  transact(pool, 'door', '', work);

/** A role of the database; at the door nobody has one yet. */
type DbRole = Face | 'channel' | 'door';

const setRole = (role: DbRole) => (role === 'door' ? '' : `set local role guiche_${role};`);

/** @param asked what goes in one message with the begin, and is answered with rows */
async function transact<Result>(
  pool: pg.Pool,
  role: DbRole,
  asked: string,
  work: (tx: Tx, rows: Row[], become: (narrower: DbRole) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const last = [await client.query(`begin; ${setRole(role)} ${asked}`)].flat().at(-1);
    const line = new OneConnection(client, role);
    const tx = new Kysely<DB>({ dialect: line }) as Tx;
    const result = await work(tx, last?.rows ?? [], async (narrower) => {
      await client.query(setRole(narrower));
      line.role = narrower;
    });
    const { command } = await client.query('commit');
    // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK.
    if (command === 'ROLLBACK') throw new Error('the transaction had failed and was rolled back');
    committed(pool, tx);
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.release(broken);
  }
}

type Row = Record<string, unknown>;

/**
 * Statements are planned once on each connection, under a name made of the role and of their own text: policies are
 * part of a plan, and PostgreSQL plans anew whenever another role asks under the same name.
 */
const names = new Map<string, string>();

function nameOf(role: DbRole, sql: string): string {
  const known = names.get(sql) ?? createHash('sha1').update(sql).digest('base64url');
  if (names.size < MOST_NAMES) names.set(sql, known);
  return `${role} ${known}`;
}

/** The texts of a program are few; were one built without end, its names would not be kept as well. */
const MOST_NAMES = 1_000;

/** Kysely over one connection that is already inside a transaction. */
class OneConnection implements Dialect {
  role: DbRole;
  readonly #connection: DatabaseConnection;

  constructor(client: pg.PoolClient, role: DbRole) {
    this.role = role;
    this.#connection = {
      executeQuery: async ({ sql, parameters }) => {
        // Without parameters `pg` would send a script, in which a text gone astray could begin a statement of its own.
        const query = {
          name: nameOf(this.role, sql),
          text: sql,
          values: [...parameters],
          queryMode: 'extended',
        };
        const { rows, rowCount } = await client.query(query);
        return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
      },
      streamQuery: () => {
        throw new Error('not streamed');
      },
    };
  }

  createAdapter = () => new PostgresAdapter();
  createQueryCompiler = () => new PostgresQueryCompiler();
  createIntrospector = (db: Kysely<unknown>) => new PostgresIntrospector(db);
  createDriver = () => ({
    init: async () => {},
    acquireConnection: async () => this.#connection,
    beginTransaction: async () => {},
    commitTransaction: async () => {},
    rollbackTransaction: async () => {},
    releaseConnection: async () => {},
    destroy: async () => {},
  });
}

function asEntrant(row: Row): Entrant {
  const { id, kind, name, email, team, csrf } = row as Record<string, string>;
  return {
    id: id ?? '',
    kind: kind === 'agent' ? 'agent' : 'contact',
    name: name ?? '',
    email: email ?? '',
    team: team ?? '',
    roles: row['roles'] as Entrant['roles'],
    csrf: csrf ?? '',
    companies: row['companies'] as Entrant['companies'],
    hasSecond: row['has_second'] === true,
    ...(typeof row['unvouched'] === 'number' && { unvouched: row['unvouched'] }),
    ...(typeof row['proved_at'] === 'number' && { provedAt: row['proved_at'] }),
    ...(row['standings'] !== undefined && { standings: row['standings'] as Entrant['standings'] & object }),
  };
}
