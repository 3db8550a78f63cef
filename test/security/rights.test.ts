import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#/db/work.ts';
import { may, ROLES, type Right, type Role } from '#/domain/people/rights.ts';
import { people } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite()));
afterAll(() => house.close());

const NOBODY = randomUUID();
const isSo = async (tx: Tx, text: string) =>
  (await sql.raw<{ said: unknown }>(`select ${text} as said`).execute(tx)).rows[0]?.said;
/** What asks for nobody: who may is told that there is none, who may not that she may not. */
const unlessDenied = async (tx: Tx, text: string) => (await isSo(tx, text)) !== 'denied';

/** What the database says by itself, beside the right of the one table (src/domain/people/rights.ts) it repeats. */
const SAID_TWICE: Readonly<Record<string, readonly [Right, (tx: Tx) => Promise<unknown>]>> = {
  may_audit: ['audit', (tx) => isSo(tx, 'may_audit()')],
  administers: ['entry', (tx) => isSo(tx, 'administers()')],
  may_keep_privacy: ['privacy', (tx) => isSo(tx, 'may_keep_privacy()')],
  leads: ['surveys', (tx) => isSo(tx, `leads('suporte')`)],
  give_roles: ['roles', (tx) => unlessDenied(tx, `give_roles('${NOBODY}', '{}', '')`)],
  set_agent_active: ['roles', (tx) => unlessDenied(tx, `set_agent_active('${NOBODY}', false, now())`)],
  keeps_agents: [
    'roles',
    (tx) => unlessDenied(tx, `(select outcome from keep_agent('${NOBODY}', 'x', '', '', ''))`),
  ],
};

/** They name a role, and give nobody a right: whose unit narrows what, who enters how, who is told, what is shown. */
const OTHER = [
  'my_unit',
  'enters_by_provider',
  'ask_about_my_data',
  'my_profile',
  // “administrator” of a company’s contacts, which is no role of the vendor’s people.
  'ask_own_contact_back',
  'own_contacts',
  'use_entry_link',
  'unkept_address',
];
/** Also the word for everybody of the vendor. */
const NAMED = ROLES.filter((role) => role !== 'agent');

async function become(roles: readonly Role[], active = true): Promise<void> {
  await house.owner.query(
    `update person set roles = $1, team = 'suporte', unit = 'Sul', active = $2 where email = $3`,
    [roles, active, people.paulo.email],
  );
}

describe('what is said twice', () => {
  it('is compared: each function that names a role has its line here', async () => {
    const { rows } = await house.owner.query<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'public'::regnamespace
         and pg_get_functiondef(oid) ~ $1 and prokind = 'f' order by 1`,
      [`'\\m(${NAMED.join('|')})\\M'`],
    );
    const names = rows.map(({ name }) => name).filter((name) => !OTHER.includes(name));
    expect(names).toEqual(Object.keys(SAID_TWICE).toSorted());
  });

  it.for(Object.keys(SAID_TWICE))('%s says of each role what the table of rights says', async (name) => {
    const [right, ask] = SAID_TWICE[name] ?? ['audit', () => Promise.resolve()];
    for (const roles of [[], ...ROLES.map((role) => [role]), ['agent', 'channel'], [...ROLES]] as Role[][]) {
      await become(roles);
      expect([roles, await house.as('paulo', ({ tx }) => ask(tx))]).toEqual([roles, may(right, roles)]);
    }
  });
});
