import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { DENIED, refusalOf, twoCompanies, type TwoCompanies } from './two-companies.ts';

let story: TwoCompanies;
beforeAll(async () => void (story = await twoCompanies()));
afterAll(() => story.house.close());

const hers = async () => (await story.ask('joao', 'select number from ticket')).map(({ number }) => number);

describe('SQL that found its way into a customer’s query', () => {
  it.for([
    ['names another person', `select set_config('guiche.person', '{ivo}', true)`],
    ['puts on the desk’s face', `select set_config('role', 'guiche_desk', true)`],
    ['takes every face off', `select set_config('role', 'none', false)`],
    ['becomes the owner', `select set_config('session_authorization', 'default', false)`],
    ['turns row-level security off', `select set_config('row_security', 'off', false)`],
    [
      'sets by way of the view of settings',
      `update pg_settings set setting = 'guiche_desk' where name = 'role'`,
    ],
    ['sets inside a query inside a query', `select query_to_xml('set role guiche_desk', true, true, '')`],
    [
      'sets and reads in one go',
      `select set_config('role', 'none', true), query_to_xml('select * from ticket', true, true, '')`,
    ],
    ['begins a second statement', `select 1; set role none`],
    ['ends the transaction', `select 1; commit; set role none; select * from person`],
    ['runs a block', `select 1; do $$ begin perform set_config('role', 'none', false); end $$`],
    ['copies to a program', `copy ticket to program 'true'`],
    ['looks through another server', `select * from dblink('', 'select 1') as t(x int)`],
    [
      'ends somebody’s connection',
      `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()`,
    ],
    ['reads the settings of the server', `select pg_ls_dir('.')`],
    ['imports a file', `select lo_import('/etc/passwd')`],
  ] as const)('%s: refused', async ([, text]) => {
    expect(await refusalOf(story.ask('joao', text))).toMatch(/^(42501|42601|42883|0A000)$/);
    expect(await hers()).toEqual([story.joaos]);
  });

  it('a session is entered by its token only: a person’s id or a made-up token opens nothing', async () => {
    const rows = await story.ask('joao', `select * from enter('\\x00', 'portal', now())`);
    expect(rows).toEqual([]);
    const asAgent = `select * from enter('\\x{ivos session}', 'desk', now())`;
    expect(await story.ask('joao', asAgent)).toEqual([]);
  });

  it('a temporary table named like ours does not stand before it in what runs as the owner', async () => {
    const { house, ids } = story;
    await house.as('joao', async ({ tx }) => {
      const fake = sql.raw(
        `select * into temp session from (values ('\\x00'::bytea, '${ids['ivo']}'::uuid, 'x', now(), 'infinity'::timestamptz)) as s (token_hash, person_id, csrf, created_at, expires_at)`,
      );
      await fake.execute(tx);
      const { rows } = await sql`select * from enter('\\x00', 'portal', now())`.execute(tx);
      expect(rows).toEqual([]);
      await sql`drop table pg_temp.session`.execute(tx);
    });
  });

  it('what `set` as a statement of its own can do is why queries go one at a time', async () => {
    const client = await story.house.site.pool.connect();
    try {
      await client.query('begin; set local role guiche_portal');
      expect(await refusalOf(client.query('select 1 as one; set role none', []))).toBe('allowed');
    } finally {
      await client.query('rollback');
      client.release(true);
    }
    expect(await refusalOf(story.ask('joao', 'select 1; set role none'))).toBe('42601');
  });
});

/** Each speaks of the person at work and of nobody else. */
const OWN_ACCOUNT = [
  'add_my_passkey',
  'begin_my_second_factor',
  'confirm_my_second_factor',
  'drop_my_passkey',
  'drop_my_second_factor',
  'ask_about_my_data',
  'ask_my_email',
  'confirm_my_phone',
  'end_my_session',
  'keep_my_profile',
  'give_my_consent',
  'my_changes',
  'my_consent',
  'my_data',
  'my_privacy_requests',
  'my_passkeys',
  'my_password_hash',
  'my_profile',
  'my_second_factor',
  'my_sessions',
  'my_sign_ins',
  'my_ways',
  'rename_my_passkey',
  'set_my_password',
  'set_my_phone_pin',
];

describe('the functions a face may call', () => {
  it.for([
    [
      'guiche_app',
      [
        'add_challenge',
        'add_provider_attempt',
        'ask_access',
        'ask_password_reset',
        'begin_session',
        'end_session',
        'enter',
        'note_refusal',
        'passkey_to_enter',
        'person_by_provider',
        'person_to_sign_in',
        'phone_caller',
        'phone_failed',
        'phone_known',
        'prove_session',
        'provider_to_enter',
        'providers_of',
        'read_email_change',
        'read_entry_link',
        'sign_in_failed',
        'unkept_address',
        'use_email_change',
        'use_challenge',
        'use_entry_link',
        'use_passkey',
        'use_provider_attempt',
        'use_recovery',
        'use_second_step',
      ],
    ],
    [
      'guiche_portal',
      [
        ...OWN_ACCOUNT,
        'ask_own_contact_back',
        'audit_add',
        'enqueue',
        'enter',
        'enter_by_link',
        'find_customer_code',
        'is_colleague',
        'keep_own_addresses',
        'close_companies',
        'find_my_companies',
        'companies_seen_whole',
        'keep_own_contact',
        'keeps_contacts',
        'leave_own_company',
        'my_standings',
        'next_number',
        'own_account',
        'own_contacts',
        'standing_of',
      ],
    ],
    [
      'guiche_desk',
      [
        ...OWN_ACCOUNT,
        'change_email_of',
        'count_older',
        'erase_person',
        'forget_older',
        'may_keep_privacy',
        'person_data',
        'administers',
        'has_password',
        'audit_add',
        'enqueue',
        'enter',
        'give_roles',
        'keep_agent',
        'set_agent_active',
        'leads',
        'may_audit',
        'my_team',
        'my_unit',
        'my_unit_companies',
        'next_number',
        'note_refusal',
        'standing_of',
        'use_api_token',
      ],
    ],
  ] as const)('%s: %j, of those that run as the owner', async ([role, names]) => {
    const { rows } = await story.house.owner.query<{ proname: string }>(
      `select proname from pg_proc join pg_namespace n on n.oid = pronamespace
        where nspname in ('public', 'graphile_worker') and prosecdef and has_schema_privilege($1, n.oid, 'usage')
          and has_function_privilege($1, pg_proc.oid, 'execute') and prorettype <> 'trigger'::regtype
          and proname <> 'my_companies' order by proname`,
      [role],
    );
    expect(new Set(rows.map(({ proname }) => proname))).toEqual(new Set(names));
  });

  it('all that run as the owner look only where the owner put things', async () => {
    const { rows } = await story.house.owner.query(
      `select proname, proconfig from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and prosqlbody is null
        and not coalesce(proconfig, '{}') && array['search_path=public, pg_temp']`,
    );
    expect(rows).toEqual([]);
  });

  it('no face is a member of another, owns anything, or may make anything', async () => {
    const { rows } = await story.house.owner.query(
      `select r.rolname from pg_roles r where r.rolname in ('guiche_app', 'guiche_portal', 'guiche_desk') and (
        rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication or rolcanlogin or rolinherit
        or exists (select from pg_auth_members where member = r.oid) or exists (select from pg_class where relowner = r.oid)
        or has_schema_privilege(r.oid, 'public', 'create') or has_schema_privilege(r.oid, 'graphile_worker', 'usage'))`,
    );
    expect(rows).toEqual([]);
  });
});

describe('the desk', () => {
  it.for([
    `select set_config('role', 'none', true)`,
    `update person set password_hash = 'x'`,
    `insert into session select '\\x00', id, 'x', now(), now() from person`,
    `delete from ticket`,
    `update ticket_event set body = 'x'`,
  ])('may not: %s', async (text) => {
    expect(await refusalOf(story.ask('marina', text))).toBe(DENIED);
  });
});
