import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { readAudit } from '#/app/audit.ts';
import { changeRoles, permissions } from '#/app/roles.ts';
import { ALL_RIGHTS, may, RIGHTS, ROLES, rolesFor, type Role } from '#/domain/people/rights.ts';
import { people, type Name } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => {
  house = await aSite('totvs');
  await make('celia', ['manager', 'administrator']);
});
afterAll(() => house.close());

const make = (name: Name, roles: readonly Role[]) =>
  house.owner.query('update person set roles = $1 where email = $2', [roles, people[name].email]);
const idOf = async (name: Name) =>
  (await house.owner.query<{ id: string }>('select id from person where email = $1', [people[name].email]))
    .rows[0]?.id ?? '';
const give = async (by: Name, to: Name, roles: readonly Role[], unit = '') =>
  house.as(by, async (visit) => changeRoles(visit, await idOf(to), { roles, unit }));

describe('the table of rights', () => {
  it('names for every right a role that gives it, and the roles by which somebody has it', () => {
    for (const right of ALL_RIGHTS) expect([right, RIGHTS[right].length > 0]).toEqual([right, true]);
    expect(rolesFor('contracts', ['leader', 'finance', 'manager'])).toEqual(['finance', 'manager']);
    expect(may('contracts', ['leader', 'agent'])).toBe(false);
  });

  it.for(ROLES)('gives %s what it says, and an agent nothing of it', (role) => {
    const has = ALL_RIGHTS.filter((right) => may(right, [role]));
    const told: Readonly<Partial<Record<Role, string>>> = {
      leader: 'customers trainings surveys',
      manager: 'guide contracts customers trainings surveys audit permissions',
      director: 'guide contracts customers trainings surveys audit permissions privacy',
      finance: 'contracts customers trainings',
      administrator: 'guide contracts customers trainings audit permissions roles entry privacy',
    };
    expect(has.join(' ')).toBe(told[role] ?? '');
  });
});

describe('roles', () => {
  it('are given by an administrator, count at once, and are written down', async () => {
    await expect(house.as('marina', (visit) => permissions(visit))).rejects.toMatchObject({
      code: 'policy/not-allowed',
    });
    await give('celia', 'marina', ['manager']);
    const { people: found, mayChange } = await house.as('marina', permissions);
    expect(found.find(({ name }) => name === people.marina.name)).toMatchObject({
      roles: ['manager'],
      unit: '',
    });
    expect(mayChange).toBe(false);
    await give('celia', 'marina', ['leader']);
    await give('celia', 'marina', ['leader']);
    const { rows } = await house.as('celia', (visit) =>
      readAudit(visit, { act: 'roles_changed' }, undefined, 9),
    );
    expect(rows.map(({ actor, subject, facts }) => ({ actor, subject, facts }))).toEqual([
      {
        actor: people.celia.name,
        subject: people.marina.name,
        facts: { given: 'leader', taken: 'manager', unit: '' },
      },
      {
        actor: people.celia.name,
        subject: people.marina.name,
        facts: { given: 'manager', taken: '', unit: '' },
      },
    ]);
  });

  it('are not given by a manager, not even to herself, by the rules or past them', async () => {
    await make('paulo', ['manager']);
    await expect(give('paulo', 'paulo', ['administrator'])).rejects.toMatchObject({
      code: 'policy/not-allowed',
    });
    const id = await idOf('paulo');
    const past = await house.as('paulo', ({ tx }) =>
      sql<{ outcome: string }>`select give_roles(${id}, '{administrator}', '') as outcome`.execute(tx),
    );
    expect(past.rows).toEqual([{ outcome: 'denied' }]);
    await expect(
      house.as('paulo', ({ tx }) =>
        sql`update person set roles = '{administrator}' where id = ${id}`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('leave an administrator: the last one keeps hers, also when two are taken at the same time', async () => {
    await expect(give('celia', 'celia', ['manager'])).rejects.toMatchObject({
      code: 'roles/last-administrator',
    });
    await give('celia', 'paulo', ['administrator']);
    const outcomes = await Promise.allSettled([
      give('celia', 'celia', ['manager']),
      give('paulo', 'paulo', ['manager']),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await house.owner.query(`select name from person where 'administrator' = any (roles)`);
    expect(rows).toHaveLength(1);
    await make('celia', ['manager', 'administrator']);
  });

  it('are not for customers', async () => {
    await expect(give('celia', 'joao', ['manager'])).rejects.toMatchObject({ code: 'agent/unknown' });
  });
});
