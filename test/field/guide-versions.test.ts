import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, local } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

const critical = { uso: 'nao', dados_corrompidos: 'sim' };

/** Elsewhere an edited policy rewrites history, or every open ticket at once; here a ticket keeps its version. */
describe('a new version of the guide', () => {
  let house: TestSite;
  beforeAll(async () => void (house = await aSite('totvs')));
  afterAll(() => house.close());

  const putInForce = async (from: string, ...changes: readonly (readonly [string, string])[]) => {
    const text = changes.reduce(
      (text, [right, other]) => text.replace(right, other),
      readFileSync('guides/totvs.yaml', 'utf8'),
    );
    await house.owner.query(
      'insert into guide_version (vendor, edition, text, sha256, in_force_from) values ($1, $2, $3, $4, $5)',
      ['totvs', '2027', text, createHash('sha256').update(text).digest('hex'), new Date(at(from))],
    );
    await house.site.guides.reload();
  };
  const rowOf = async (number: string) => {
    const { rows } = await house.owner.query(
      'select id, xmin, guide_version, revision, due_at, fold from ticket where number = $1',
      [number],
    );
    const [row] = rows;
    const alarms = await house.owner.query(
      'select key, due_at, xmin from alarm where ticket_id = $1 order by key',
      [row.id],
    );
    return { ...row, alarms: alarms.rows };
  };

  it('touches no ticket opened before it, and rules every one opened after it', async () => {
    const old = await house.open({ answers: critical });
    const before = await rowOf(old);
    expect(local(before.due_at)).toBe('2026-03-02 19:00');
    await putInForce(
      '2026-03-02 10:00',
      ['targets: { support: 10h, maintenance: 4d }', 'targets: { support: 2h, maintenance: 1d }'],
      ['window: 15 calendar days', 'window: 5 calendar days'],
    );
    house.move('2026-03-02 10:30');
    await house.sweep();
    expect(await rowOf(old)).toEqual(before);

    const fresh = await rowOf(await house.open({ answers: critical }));
    expect(local(fresh.due_at)).toBe('2026-03-02 12:30');
    expect(fresh.guide_version).toBeGreaterThan(before.guide_version);
  });

  it('also what happens later to an old ticket goes by the version it was opened under', async () => {
    house.move('2026-03-02 09:59');
    const old = await house.open({ answers: critical });
    house.move('2026-03-02 14:20');
    await house.add('marina', old, { event: 'solved', text: 'Recalcule a verba 065.' });
    expect((await rowOf(old)).fold.acceptance.lastDay).toBe('2026-03-17');
    const fresh = await house.open({ answers: critical });
    await house.add('marina', fresh, { event: 'solved', text: 'Recalcule a verba 065.' });
    expect((await rowOf(fresh)).fold.acceptance.lastDay).toBe('2026-03-07');
  });
});
