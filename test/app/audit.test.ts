import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readAudit } from '#/app/audit.ts';
import { verifyAudit } from '#/app/audit-chain.ts';
import { audited } from '#/app/audited.ts';
import { chooseContract } from '#/app/contract-terms.ts';
import { governing, proposeGuide, putInForce, withdrawGuide } from '#/app/guide-changes.ts';
import { keepMacro, removeMacro } from '#/app/macros.ts';
import { recordSkill } from '#/app/skills.ts';
import { workAsDesk } from '#/db/work.ts';
import { people } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => {
  house = await aSite('totvs');
});
afterAll(() => house.close());

const acts = async () =>
  (await house.as('celia', (visit) => readAudit(visit, {}, undefined, 50))).rows.map(
    ({ act, actor, subject, facts }) => ({ act, actor, subject, facts }),
  );
const idOf = async (table: 'person' | 'company', column: string, value: string) =>
  (await house.owner.query<{ id: string }>(`select id from ${table} where ${column} = $1`, [value])).rows[0]
    ?.id ?? '';

describe('what those who keep the house do', () => {
  it('is written down with who, when, to what and with which facts', async () => {
    const text = readFileSync('guides/totvs.yaml', 'utf8').replace('edition: "2026"', 'edition: "2026-b"');
    const proposal = await house.as('celia', async (visit) =>
      proposeGuide(await governing(visit), { text, file: 'g.yaml', reason: 'Porque sim.' }),
    );
    await house.as('celia', async (visit) => putInForce(await governing(visit), proposal, undefined));
    const company = await idOf('company', 'code', '104233');
    await house.as('celia', (visit) =>
      chooseContract(visit, company, { contract: null, terms: {}, editions: {} }),
    );
    const person = await idOf('person', 'email', people.marina.email);
    await house.as('celia', (visit) =>
      recordSkill(visit, {
        person,
        skill: 'Folha',
        evidence: 'Curso',
        obtainedOn: '2026-01-05',
        validUntil: null,
      }),
    );
    const macro = {
      id: randomUUID(),
      label: 'Saudação',
      shared: 'all',
      text: 'Olá.',
      does: { next: 'replied' },
    } as const;
    await house.as('marina', (visit) => keepMacro(visit, macro));
    await house.as('marina', (visit) => removeMacro(visit, macro.id));
    await house.as('marina', (visit) => keepMacro(visit, { ...macro, shared: 'own' }));
    const celia = people.celia.name;
    const marina = people.marina.name;
    expect((await acts()).toReversed()).toEqual([
      {
        act: 'guide_proposed',
        actor: celia,
        subject: '',
        facts: { edition: '2026-b', reason: 'Porque sim.' },
      },
      {
        act: 'guide_put_in_force',
        actor: celia,
        subject: '',
        facts: { version: 2, edition: '2026-b', from: '2026-03-02T12:00:00.000Z' },
      },
      { act: 'contract_chosen', actor: celia, subject: '', facts: { contract: null } },
      { act: 'skill_recorded', actor: celia, subject: marina, facts: { skill: 'Folha' } },
      { act: 'macro_shared', actor: marina, subject: 'Saudação', facts: { shared: 'all' } },
      { act: 'macro_removed', actor: marina, subject: 'Saudação', facts: { shared: 'all' } },
    ]);
  });

  it('that is refused leaves no row behind', async () => {
    const before = await acts();
    const refused = house.as('celia', async (visit) => withdrawGuide(await governing(visit), 1));
    await expect(refused).rejects.toMatchObject({ code: 'guide/in-force-already' });
    const failed = house.as('celia', async (visit) => {
      await audited(visit, 'audit_exported', { kind: 'list', id: 'audit' });
      throw new Error('and then it fails');
    });
    await expect(failed).rejects.toThrow('then it fails');
    expect(await acts()).toEqual(before);
  });

  it('is searched by who, what and when, and is gone through page by page', async () => {
    const ask = (filter: Parameters<typeof readAudit>[1], before?: number, size = 50) =>
      house.as('celia', (visit) => readAudit(visit, filter, before, size));
    expect((await ask({ actor: 'prado' })).rows.map(({ act }) => act)).toEqual([
      'macro_removed',
      'macro_shared',
    ]);
    expect((await ask({ subject: 'PRADO' })).rows.map(({ act }) => act)).toEqual(['skill_recorded']);
    expect((await ask({ subject: 'padaria' })).rows.map(({ act }) => act)).toEqual(['contract_chosen']);
    expect((await ask({ act: 'macro_shared' })).rows).toHaveLength(1);
    expect((await ask({ actor: '%' })).rows).toEqual([]);
    const now = house.site.now();
    expect((await ask({ from: now + 1 })).rows).toEqual([]);
    expect((await ask({ to: now })).rows).toEqual([]);
    expect((await ask({ from: now, to: now + 1 })).rows).toHaveLength(6);
    const first = await ask({}, undefined, 4);
    expect(first.rows.map(({ id }) => id)).toEqual([6, 5, 4, 3]);
    const second = await ask({}, first.next ?? undefined, 4);
    expect([second.rows.map(({ id }) => id), second.next]).toEqual([[2, 1], null]);
  });

  it('is not for whoever serves tickets, neither by the rules nor in the database', async () => {
    await expect(house.as('marina', (visit) => readAudit(visit, {}, undefined, 5))).rejects.toMatchObject({
      code: 'policy/not-allowed',
    });
    const direct = await house.as('marina', ({ tx }) => sql`select id from audit`.execute(tx));
    expect(direct.rows).toEqual([]);
  });
});

describe('the chain', () => {
  const odd = 'aspas " barra \\ tab \t fim \u2028 ☃ 😀 \u0001 \u007f';

  it('reckoned apart from the database is the same, whatever is said in it', async () => {
    await house.as('celia', (visit) =>
      audited(
        { ...visit, address: '::1' },
        'view_shared',
        { kind: 'view', id: odd, label: odd },
        { reason: odd },
      ),
    );
    const verdict = await verifyAudit(house.owner);
    expect(verdict).toMatchObject({ rows: 7, head: { id: 7 }, broken: undefined });
  });

  it('is one, without a gap, when many write at once', async () => {
    await Promise.all(
      Array.from({ length: 12 }, () =>
        house.as('celia', (visit) => audited(visit, 'audit_exported', { kind: 'list', id: 'audit' })),
      ),
    );
    expect(await verifyAudit(house.owner)).toMatchObject({ rows: 19, broken: undefined });
  });

  it('names as actor whoever is signed in, whatever is claimed; the operator may name who answers', async () => {
    const joao = await idOf('person', 'email', people.joao.email);
    const celia = await idOf('person', 'email', people.celia.email);
    const note = { kind: 'list', id: 'audit' } as const;
    await house.as('celia', (visit) => audited({ ...visit, answers: joao }, 'audit_exported', note));
    const { pool } = house.site;
    const now = house.site.now();
    await workAsDesk(pool, (tx) => audited({ tx, now, answers: celia }, 'audit_exported', note));
    await workAsDesk(pool, (tx) => audited({ tx, now }, 'audit_exported', note));
    const { rows } = await house.owner.query(
      'select actor_kind, actor_id from audit order by id desc limit 3',
    );
    expect(rows).toEqual([
      { actor_kind: 'operator', actor_id: null },
      { actor_kind: 'person', actor_id: celia },
      { actor_kind: 'person', actor_id: celia },
    ]);
  });

  it('is never changed: not by the desk, not by the owner’s mistake', async () => {
    const { owner } = house;
    for (const text of ['update audit set act = act', 'delete from audit', 'truncate audit'])
      await expect(owner.query(text)).rejects.toMatchObject({ code: '23001' });
    for (const write of ['insert', 'update', 'delete'])
      expect(
        (
          await owner.query(
            `select has_any_column_privilege('guiche_desk', 'audit', '${write === 'delete' ? 'update' : write}') as may`,
          )
        ).rows[0],
      ).toEqual({ may: false });
  });

  it('changed by whoever holds the machine is found at its first row, and so is a row taken out', async () => {
    const { head } = await verifyAudit(house.owner);
    const asSuperuser = async (text: string) => {
      const client = await house.owner.connect();
      try {
        await client.query('begin; set local session_replication_role = replica');
        await client.query(text);
        await client.query('commit');
      } finally {
        client.release();
      }
    };
    await asSuperuser(`update audit set facts = facts || '{"reason": "outro"}' where id = 5`);
    expect((await verifyAudit(house.owner)).broken).toEqual({ id: 5, why: 'changed' });
    await asSuperuser(`update audit set facts = facts - 'reason' where id = 5`);
    expect((await verifyAudit(house.owner)).broken).toBeUndefined();

    // Cut off at the end, or sealed anew, it holds by itself; a head noted elsewhere tells.
    expect((await verifyAudit(house.owner, head)).broken).toBeUndefined();
    await asSuperuser(`delete from audit where id = ${head?.id ?? 0}`);
    expect((await verifyAudit(house.owner)).broken).toBeUndefined();
    expect((await verifyAudit(house.owner, head)).broken).toEqual({ id: head?.id, why: 'missing' });
    expect((await verifyAudit(house.owner, { id: 5, hash: head?.hash ?? '' })).broken).toEqual({
      id: 5,
      why: 'noted',
    });
    await asSuperuser('delete from audit where id = 7');
    expect((await verifyAudit(house.owner)).broken).toEqual({ id: 7, why: 'missing' });
  });
});
