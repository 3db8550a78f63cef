import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn, tokenHash, whoIs } from '#/app/session.ts';
import { PASSWORD, people } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';
import { refusalOf } from './two-companies.ts';

let house: TestSite;
beforeAll(async () => {
  house = await aSite('totvs');
  await house.open();
  await house.owner.query(
    `insert into guide_proposal (vendor, edition, text, sha256, proposed_at) values ('x', 'x', 'x', 'x', now())`,
  );
});
afterAll(() => house.close());

describe('what is never changed, not even by the owner', () => {
  it.for([
    `update ticket_event set body = 'x'`,
    `update ticket_event set seq = seq + 1`,
    `delete from ticket_event`,
    `truncate ticket_event`,
    `delete from ticket`,
    `truncate ticket cascade`,
    `update guide_version set text = 'x'`,
    `delete from guide_version`,
    `truncate guide_version cascade`,
    `update guide_proposal set text = 'x'`,
    `update guide_proposal set withdrawn_at = now(), reason = 'x'`,
    `delete from guide_proposal`,
    `truncate guide_proposal cascade`,
    `insert into ticket_event select * from ticket_event on conflict (ticket_id, seq) do update set body = 'x'`,
  ])('%s', async (text) => {
    const facts = () =>
      house.owner.query(
        'select (select jsonb_agg(e) from ticket_event e), (select jsonb_agg(g) from guide_version g), (select count(*) from ticket)',
      );
    const { rows: before } = await facts();
    expect(await refusalOf(house.owner.query(text))).toMatch(/^(23(001|503)|0A000)$/);
    expect((await facts()).rows).toEqual(before);
  });
});

describe('a session', () => {
  const isIn = async (token: string) => (await whoIs(house.site, tokenHash(token))) !== undefined;
  const begin = () => signIn(house.site, people.bia.email, PASSWORD);

  it.for([
    [
      'the person becomes inactive',
      `update person set active = false where email = $1`,
      `update person set active = true where email = $1`,
    ],
    [
      'her password changes',
      `update person set password_hash = password_hash || '=' where email = $1`,
      `update person set password_hash = rtrim(password_hash, '=') where email = $1`,
    ],
    [
      'her password is taken away',
      `update person set password_hash = null where email = $1`,
      `update person set password_hash = (select password_hash from person where email like 'joao@%') where email = $1`,
    ],
  ] as const)('ends when %s, and stays ended', async ([, change, back]) => {
    const token = await begin();
    expect(await isIn(token)).toBe(true);
    await house.owner.query(change, [people.bia.email]);
    expect(await isIn(token)).toBe(false);
    await house.owner.query(back, [people.bia.email]);
    expect(await isIn(token)).toBe(false);
  });

  it('goes on when her name or telephone changes', async () => {
    const token = await begin();
    await house.owner.query(`update person set phone = '11', name = 'Bia' where email = $1`, [
      people.bia.email,
    ]);
    expect(await isIn(token)).toBe(true);
  });

  it('ends after two weeks, to the millisecond', async () => {
    house.move('2026-03-02 09:00');
    const token = await begin();
    house.move('2026-03-16 08:59');
    expect(await isIn(token)).toBe(true);
    house.move('2026-03-16 09:00');
    expect(await isIn(token)).toBe(false);
  });

  it('is kept as a hash only', async () => {
    const token = await begin();
    const { rows } = await house.owner.query(`select jsonb_agg(session)::text as all from session`);
    expect(rows[0].all).not.toContain(token);
    expect(rows[0].all).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  it('nobody signs in without a password, or while inactive', async () => {
    for (const change of [
      'active = false',
      'active = true, password_hash = null',
      `password_hash = ''`,
      `password_hash = '$argon2id$v=19$x'`,
    ]) {
      await house.owner.query('truncate sign_in_try');
      await house.owner.query(`update person set ${change} where email = $1`, [people.paulo.email]);
      await expect(signIn(house.site, people.paulo.email, '')).rejects.toMatchObject({
        code: 'session/wrong-credentials',
      });
      await expect(signIn(house.site, people.paulo.email, PASSWORD)).rejects.toMatchObject({
        code: 'session/wrong-credentials',
      });
    }
  });
});
