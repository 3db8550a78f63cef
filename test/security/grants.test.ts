import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../a-database.ts';
import { ownerPool } from '#/db/pool.ts';

/**
 * What each face may do with each table: r(ead), a(dd), w(rite), d(elete); small print in brackets where only some
 * columns. A new table is not in here and fails, until somebody has thought about who may see it.
 */
const EXPECTED: Readonly<Record<string, { app: string; portal: string; desk: string; locked: boolean }>> = {
  account_assignment: { app: '', portal: 'r', desk: 'ra(w)', locked: true },
  agent_skill: { app: '', portal: '', desk: 'ra(w)', locked: true },
  alarm: { app: '', portal: 'rawd', desk: 'rawd', locked: true },
  api_token: { app: '', portal: '', desk: '(r)(a)(w)', locked: true },
  area_issue: { app: '', portal: '', desk: 'ra(w)', locked: true },
  article: { app: '', portal: '', desk: 'ra(w)', locked: true },
  article_link: { app: '', portal: '', desk: 'ra', locked: true },
  audit: { app: '', portal: '', desk: 'r', locked: true },
  attachment: { app: '', portal: 'ra(w)d', desk: 'ra(w)d', locked: true },
  consent: { app: '', portal: '', desk: '', locked: true },
  community_answer: { app: '', portal: '', desk: 'ra(w)', locked: true },
  community_topic: { app: '', portal: '', desk: 'ra(w)', locked: true },
  company_old_code: { app: '', portal: '', desk: 'rad', locked: true },
  company: { app: '', portal: 'r', desk: 'raw', locked: true },
  contact_training: { app: '', portal: '', desk: 'rad', locked: true },
  delinquency: { app: '', portal: '', desk: 'ra(w)', locked: true },
  desk_view: { app: '', portal: '', desk: 'rawd', locked: true },
  email_change: { app: '', portal: '', desk: 'ra(w)', locked: true },
  entry_link: { app: '', portal: '', desk: 'ra(w)', locked: true },
  entry_mail: { app: '', portal: '', desk: 'ra(w)', locked: true },
  gate_leave: { app: '', portal: '', desk: 'ra(w)', locked: true },
  gate_refusal: { app: '', portal: '', desk: 'r', locked: true },
  guide_proposal: { app: '', portal: '', desk: 'ra(w)', locked: true },
  guide_version: { app: '', portal: 'r', desk: 'ra', locked: true },
  held_mail: { app: '', portal: '', desk: 'ra(w)', locked: true },
  identity: { app: '', portal: '', desk: '', locked: true },
  identity_provider: { app: '', portal: '', desk: '(r)a(w)d', locked: true },
  kysely_migration: { app: '', portal: '', desk: '', locked: false },
  kysely_migration_lock: { app: '', portal: '', desk: '', locked: false },
  macro: { app: '', portal: '', desk: 'rawd', locked: true },
  mailbox: { app: '', portal: '', desk: 'raw', locked: true },
  membership: { app: '', portal: 'r', desk: 'rawd', locked: true },
  notice: { app: '', portal: '(r)a', desk: 'raw', locked: true },
  number_series: { app: '', portal: '', desk: '', locked: false },
  passkey: { app: '', portal: '', desk: '', locked: true },
  passkey_challenge: { app: '', portal: '', desk: '', locked: true },
  provider_attempt: { app: '', portal: '', desk: '', locked: true },
  privacy_request: { app: '', portal: '', desk: 'r(w)', locked: true },
  person: { app: '', portal: '(r)', desk: '(r)(a)(w)', locked: true },
  survey_answer: { app: '', portal: 'ra', desk: 'r', locked: true },
  task: { app: '', portal: 'a', desk: 'ra(w)', locked: true },
  session: { app: '', portal: '', desk: '', locked: true },
  second_factor: { app: '', portal: '', desk: '', locked: true },
  sign_in: { app: '', portal: '', desk: 'r', locked: true },
  sign_in_try: { app: '', portal: '', desk: '', locked: true },
  skill_reminder: { app: '', portal: '', desk: 'raw', locked: true },
  timer: { app: '', portal: '', desk: 'ra(w)d', locked: true },
  watcher: { app: '', portal: '', desk: 'ra(w)d', locked: true },
  ticket: { app: '', portal: '(r)a(w)', desk: 'raw', locked: true },
  ticket_link: { app: '', portal: 'r', desk: 'ra(w)', locked: true },
  ticket_seen: { app: '', portal: 'ra(w)', desk: '', locked: true },
  ticket_event: { app: '', portal: 'ra', desk: 'ra', locked: true },
  worker_heartbeat: { app: '', portal: '', desk: '', locked: false },
};

/** A customer may see agents and guides in force, of whatever company she is. */
const OF_NO_COMPANY: ReadonlySet<string> = new Set(['person', 'guide_version']);

let database: Awaited<ReturnType<typeof aDatabase>>;
let owner: ReturnType<typeof ownerPool>;
beforeAll(async () => {
  database = await aDatabase();
  owner = ownerPool(database.connection, { info: () => {}, warn: () => {} });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const ask = async <Row extends object>(text: string) => (await owner.query<Row>(text)).rows;

describe('every table', () => {
  it('gives each face what is written here, and no more', async () => {
    const rows = await ask<{ table: string; app: string; portal: string; desk: string; locked: boolean }>(`
      select relname as table, relrowsecurity as locked, ${['app', 'portal', 'desk']
        .map((face) => `${letters(face)} as ${face}`)
        .join(', ')}
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by relname`);
    const found = Object.fromEntries(rows.map(({ table, ...rest }) => [table, rest]));
    expect(found).toEqual(EXPECTED);
  });

  it('that a customer may touch is behind row-level security', () => {
    const open = Object.entries(EXPECTED).filter(([, { portal, locked }]) => portal !== '' && !locked);
    expect(open).toEqual([]);
  });

  it('with rows of a company names it, so that its policy needs no join', async () => {
    const rows = await ask<{ relname: string }>(`
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
        and not exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'company_id')
      order by relname`);
    expect(rows.map(({ relname }) => relname)).toEqual([
      'agent_skill',
      'api_token',
      'article',
      'community_answer',
      'community_topic',
      'company',
      'consent',
      'contact_training',
      'desk_view',
      'email_change',
      'entry_mail',
      'guide_proposal',
      'guide_version',
      'held_mail',
      'identity',
      'macro',
      'mailbox',
      'passkey',
      'passkey_challenge',
      'person',
      'privacy_request',
      'provider_attempt',
      'second_factor',
      'session',
      'sign_in',
      'sign_in_try',
      'skill_reminder',
    ]);
  });

  it('has a policy of the portal’s that asks for the companies, for each thing the portal may do', async () => {
    const policies = await ask<{ table: string; cmd: string; text: string }>(
      `select tablename as table, cmd, coalesce(qual, '') || coalesce(with_check, '') as text from pg_policies
        where 'guiche_portal' = any (roles)`,
    );
    const letterOf: Record<string, string> = { SELECT: 'r', INSERT: 'a', UPDATE: 'w', DELETE: 'd' };
    const boundless = policies.filter(
      ({ table, text }) => !OF_NO_COMPANY.has(table) && !text.includes('my_companies()'),
    );
    expect(boundless).toEqual([]);
    for (const [table, { portal, locked }] of Object.entries(EXPECTED)) {
      if (!locked) continue;
      const covered = policies
        .filter((policy) => policy.table === table)
        .map(({ cmd }) => (cmd === 'ALL' ? 'rawd' : (letterOf[cmd] ?? '')))
        .join('');
      const uncovered = portal
        .replaceAll(/[()]/g, '')
        .split('')
        .filter((letter) => !covered.includes(letter));
      expect([table, uncovered]).toEqual([table, []]);
    }
  });

  it('hides from nobody by a policy for everybody, and no policy goes around another', async () => {
    const loose = await ask(
      `select tablename, policyname from pg_policies where 'public' = any (roles) or 'guiche_app' = any (roles)`,
    );
    expect(loose).toEqual([]);
  });
});

describe('columns', () => {
  it.for([
    ['ticket', 'guiche_portal', 'select', ['last_note']],
    [
      'person',
      'guiche_portal',
      'select',
      [
        'active',
        'cpf',
        'created_at',
        'email',
        'mail_refused_at',
        'password_hash',
        'phone',
        'phone_confirmed_at',
        'phone_pin_hash',
        'profile',
        'role',
        'roles',
        'search',
        'team',
        'unit',
      ],
    ],
    ['person', 'guiche_desk', 'select', ['password_hash', 'phone_pin_hash']],
  ] as const)('of %s that %s may not %s', async ([table, role, right, hidden]) => {
    const { rows } = await owner.query<{ attname: string }>(
      `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
        and not has_column_privilege($2, attrelid, attnum, $3) order by attname`,
      [table, role, right],
    );
    expect(rows.map(({ attname }) => attname)).toEqual(hidden);
  });

  it('of a ticket that a customer’s act moves: state, dates, words, fold; never whose it is', async () => {
    const rows = await ask<{ attname: string }>(
      `select attname from pg_attribute where attrelid = 'ticket'::regclass and attnum > 0
        and has_column_privilege('guiche_portal', attrelid, attnum, 'update') order by attname`,
    );
    expect(rows.map(({ attname }) => attname)).toEqual([
      'assignee_id',
      'changed_at',
      'closed_at',
      'due_at',
      'fold',
      'last_entry',
      'last_entry_by',
      'last_note',
      'queue_key',
      'revision',
      'severity_rank',
      'state',
    ]);
  });

  it('no sequence is anybody’s but the owner’s', async () => {
    const rows = await ask(
      `select relname, rolname from pg_class, pg_roles where relkind = 'S' and relnamespace = 'public'::regnamespace
        and rolname in ('guiche_app', 'guiche_portal', 'guiche_desk') and has_sequence_privilege(pg_roles.oid, pg_class.oid, 'usage, select, update')`,
    );
    expect(rows).toEqual([]);
  });
});

function letters(face: string): string {
  const rights = { r: 'select', a: 'insert', w: 'update', d: 'delete' };
  const parts = Object.entries(rights).map(([letter, right]) => {
    const whole = `has_table_privilege('guiche_${face}', pg_class.oid, '${right}')`;
    const some =
      right === 'delete' ? 'false' : `has_any_column_privilege('guiche_${face}', pg_class.oid, '${right}')`;
    return `case when ${whole} then '${letter}' when ${some} then '(${letter})' else '' end`;
  });
  return parts.join(' || ');
}
