import type pg from 'pg';

/** Where something stands of a person, by the column that names her; secrets are left out of what she is given. */
const OF_HER = [
  ['person', 'id'],
  ['membership', 'person_id'],
  ['contact_training', 'person_id'],
  ['session', 'person_id'],
  ['sign_in', 'person_id'],
  ['passkey', 'person_id'],
  ['identity', 'person_id'],
  ['entry_link', 'person_id'],
  ['email_change', 'person_id'],
  ['ticket', 'requester_id'],
  ['ticket_event', 'actor_id'],
  ['attachment', 'uploaded_by'],
  ['survey_answer', 'person_id'],
  ['notice', 'person_id'],
  ['gate_leave', 'person_id'],
  ['gate_refusal', 'person_id'],
] as const;

const SECRETS = [
  'password_hash',
  'phone_pin_hash',
  'token_hash',
  'link_hash',
  'csrf',
  'public_key',
  'fold',
  'search',
  'search_body',
  'last_note',
];

/** The contact behind an address. */
export async function contactAt(owner: pg.ClientBase, email: string): Promise<string | undefined> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from person where lower(email) = lower($1) and kind = 'contact'`,
    [email],
  );
  return rows[0]?.id;
}

/** All that is kept of a person, by table; internal notes about her tickets are the vendor's own. */
export async function dataOf(owner: pg.ClientBase, person: string): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, column] of OF_HER) {
    const { rows } = await owner.query<{ row: unknown }>(
      `select to_jsonb(t) - $2::text[] as row from ${table} t where ${column} = $1 order by t.*::text`,
      [person, SECRETS],
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

/** Takes away who she was and how she is reached; what she asked for stays, of a person without a name. */
export async function erase(owner: pg.ClientBase, person: string, name: string): Promise<void> {
  await owner.query(
    `update person set name = $2, email = id || '@removida.invalid', phone = '', role = '', password_hash = null,
       profile = '{}', cpf = null, phone_confirmed_at = null, phone_pin_hash = null, active = false where id = $1`,
    [person, name],
  );
  for (const table of [
    'session',
    'second_factor',
    'passkey',
    'identity',
    'membership',
    'ticket_seen',
    'contact_training',
    'entry_mail',
    'entry_link',
    'email_change',
  ])
    await owner.query(`delete from ${table} where person_id = $1`, [person]);
}

/** Writes down what the operator did, in the same transaction. */
export async function noteOperator(
  owner: pg.ClientBase,
  act: 'person_exported' | 'person_erased',
  person: string,
  reason: string,
): Promise<void> {
  await owner.query(
    `select audit_add(now(), null, 'operator', '', $1, 'person', $2, '', null, jsonb_build_object('reason', $3::text), '')`,
    [act, person, reason],
  );
}
