import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendFiles, keepDraft, storeContent } from '#/app/attachments.ts';
import { verifyAudit } from '#/app/audit-chain.ts';
import { ERASED } from '#/app/personal-data.ts';
import { forgetOld, wouldForget } from '#/app/retention.ts';
import { at, people } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';
import { guicheOn } from '../cli/the-command.ts';

const DAY = 86_400_000;
const TERMS =
  '{ sign_ins: 6 months, tries: 30 days, mails: 90 days, files: 1 year, former_contacts: 1 year }';

let house: TestSite;
beforeAll(async () => {
  const shipped = readFileSync('guides/totvs.yaml', 'utf8');
  const text = shipped.replace(/^retention:\n(?: .*\n)+/m, `retention: ${TERMS}\n`);
  house = await aSite({ text, file: 'totvs.yaml' });
});
afterAll(() => house.close());
beforeEach(() => house.move('2026-09-02 03:00'));

const iso = (instant: number) => new Date(instant).toISOString();
const count = async (table: string) =>
  Number((await house.owner.query(`select count(*) from ${table}`)).rows[0].count);
const signIns = async (ages: readonly number[]) => {
  await house.owner.query('delete from sign_in');
  for (const age of ages)
    await house.owner.query(
      `insert into sign_in (email, place, device, outcome, at) values ('x@y.example', '', '', 'wrong_password', $1)`,
      [iso(since + age)],
    );
};
/** Six months before the clock of these tests. */
const since = at('2026-03-02 03:00');
const left = async () =>
  (await house.owner.query<{ at: number }>('select at from sign_in order by at')).rows.map(
    (row) => row.at - since,
  );

describe('what is older than its term', () => {
  it('goes, nothing younger goes with it, and a second run does nothing', async () => {
    const age = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -400 * DAY, max: 100 * DAY }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(age, { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (ages, batch) => {
          await signIns(ages);
          const old = ages.filter((one) => one < 0).length;
          const told = (await wouldForget(house.site)).find(({ kind }) => kind === 'sign_ins');
          expect(told).toEqual({ kind: 'sign_ins', before: since, count: old });
          expect(await forgetOld(house.site, batch)).toEqual(old === 0 ? {} : { sign_ins: old });
          expect(await left()).toEqual(ages.filter((one) => one >= 0).toSorted((a, b) => a - b));
          expect(await forgetOld(house.site, batch)).toEqual({});
        },
      ),
      { numRuns: 15 },
    );
  });

  it('whoever is killed in the middle leaves whole parts, each written down; the next run goes on', async () => {
    await signIns([-10, -9, -8, -7, -6, -5, -4, 3]);
    const before = await count(`audit where act = 'old_forgotten'`);
    let calls = 0;
    const dying = new Proxy(house.site.pool, {
      get: (pool, key): unknown => {
        if (key !== 'connect') return Reflect.get(pool, key);
        return () => {
          calls += 1;
          if (calls > 2) throw new Error('killed');
          return pool.connect();
        };
      },
    });
    await expect(forgetOld({ ...house.site, pool: dying }, 2)).rejects.toThrow('killed');
    expect(await left()).toHaveLength(4);
    expect(await count(`audit where act = 'old_forgotten'`)).toBe(before + 2);
    expect(await forgetOld(house.site, 2)).toEqual({ sign_ins: 3 });
    expect(await left()).toEqual([3]);
    expect((await verifyAudit(house.owner)).broken).toBeUndefined();
  });

  it('is told by the command without being touched', async () => {
    await signIns([-10]);
    const told = await guicheOn(house, 'retention', '--dry-run');
    expect(told).toMatchObject({ code: 0, out: expect.stringMatching(/sign_ins: \d+ antes de/) });
    expect(await left()).toEqual([-10]);
  });

  it('tries and mails go each by its own term; a mail that waits stays', async () => {
    const { owner, site } = house;
    const now = site.now();
    await owner.query('delete from sign_in_try; delete from entry_mail; delete from sign_in');
    for (const days of [29, 31])
      await owner.query('insert into sign_in_try (key, failures, last_at) values ($1, 1, $2)', [
        `pair ${days}`,
        iso(now - days * DAY),
      ]);
    for (const days of [89, 91, undefined])
      await owner.query(`insert into entry_mail (kind, sent_at) values ('reset', $1)`, [
        days === undefined ? null : iso(now - days * DAY),
      ]);
    // Of messages that were received, those that wait for somebody stay however old they are.
    for (const [days, aside] of [
      [89, true],
      [91, true],
      [91, false],
    ] as const)
      await owner.query(
        `insert into held_mail (received_at, held_at, digest, sender, sender_name, subject, body, silence, source_sha256,
           source_bytes, bytes, discarded_at)
         values ($1, $1, encode(sha256(convert_to($2::text, 'UTF8')), 'hex'), '', '', '', '', 'no_sender', encode(sha256('x'), 'hex'), 1, 1, $3)`,
        [iso(now - days * DAY), `${days} ${aside}`, aside ? iso(now) : null],
      );
    expect(await forgetOld(site)).toEqual({ tries: 1, mails: 2 });
    expect(await count('held_mail')).toBe(2);
    expect([await count('sign_in_try'), await count('entry_mail')]).toEqual([1, 2]);
  });

  it('files of closed tickets go, those of open ones stay, and by no other hand', async () => {
    const { site, owner } = house;
    house.move('2024-03-04 09:00');
    const numbers = [await house.open(), await house.open()];
    for (const number of numbers) {
      const content = (async function* () {
        yield Buffer.from('verba 065 sem cálculo');
      })();
      await house.as('joao', async (visit) => {
        const written = await storeContent(site.files, visit.guides.current.guide.form.files, content);
        const { id } = await keepDraft(visit, site.files, 'erro.txt', written);
        await sendFiles(visit, number, [id]);
      });
    }
    await owner.query(`update ticket set closed_at = '2024-04-01', state = 'closed' where number = $1`, [
      numbers[0],
    ]);
    house.move('2026-09-02 03:00');
    await expect(owner.query('delete from attachment')).rejects.toThrow('never changed');
    expect(await forgetOld(site)).toEqual({ files: 1 });
    const { rows } = await owner.query('select number from attachment join ticket on ticket.id = ticket_id');
    expect(rows).toEqual([{ number: numbers[1] }]);
    await expect(owner.query('delete from attachment')).rejects.toThrow('never changed');
  });

  it('contacts let go, with nothing going on since, lose their names; those who came lately keep them', async () => {
    const { owner, site } = house;
    await owner.query(`update person set created_at = '2020-01-01' where kind = 'contact'`);
    await owner.query('delete from sign_in');
    await owner.query(`update person set active = false where email = any ($1)`, [
      [people.bia.email, people.ivo.email, people.joao.email],
    ]);
    // Ivo came half a year ago; João has an open ticket.
    await owner.query(
      `insert into sign_in (person_id, email, place, device, outcome, at)
       select id, email, '', '', 'entered', '2026-04-01' from person where email = $1`,
      [people.ivo.email],
    );
    expect(await forgetOld(site)).toEqual({ former_contacts: 1 });
    const { rows } = await owner.query(`select name from person where kind = 'contact' order by name`);
    expect(rows.map(({ name }) => name)).toEqual([people.ivo.name, people.joao.name, ERASED].toSorted());
    expect(await forgetOld(site)).toEqual({});
  });
});
