import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, Guides, guidesAtStart } from '#/app/guides.ts';
import { addVersion } from '#/db/guide-versions.ts';
import { workAsDesk } from '#/db/work.ts';
import { at } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

const totvs = readFileSync('guides/totvs.yaml', 'utf8');
const quicker = totvs.replace('support: 10h', 'support: 8h');

let house: TestSite;
beforeAll(async () => {
  house = await aSite('totvs');
});
afterAll(() => house.close());

const add = (text: string, local: string) =>
  workAsDesk(house.site.pool, (tx) =>
    addVersion(tx, {
      vendor: 'totvs',
      edition: '2026',
      text,
      sha256: fingerprint(text),
      from: at(local),
      proposal: null,
      by: null,
      at: at(local),
    }),
  );

describe('which version rules', () => {
  it('is told by the date: the latest that has come, of equals the later one', async () => {
    const { guides } = house.site;
    expect(guides.current.id).toBe(1);
    expect(await add(quicker, '2026-04-01 00:00')).toBe(2);
    expect(await add(totvs, '2026-05-01 00:00')).toBe(3);
    expect(await add(quicker, '2026-05-01 00:00')).toBe(4);
    await guides.reload();
    const ruling = ['2026-03-31 23:59', '2026-04-01 00:00', '2026-04-30 23:59', '2026-05-01 00:00'].map(
      (local) => guides.at(at(local)).id,
    );
    expect(ruling).toEqual([1, 2, 2, 4]);
    expect(guides.current.id).toBe(1);
    house.move('2026-04-02 09:00');
    expect(guides.current.id).toBe(2);
    expect(guides.current.guide.severities[0]?.targets.support?.amount).toBe(480);
  });

  it('is the same for a node that starts later; whose own file is another, is told so', async () => {
    const start = (text: string) => guidesAtStart(house.site.pool, text, 'x.yaml', house.site.now);
    house.move('2026-06-01 09:00');
    const same = await start(quicker);
    expect([same.guides.current.id, same.isFileNew]).toEqual([4, false]);
    expect((await start(totvs)).isFileNew).toBe(false);
    expect((await start(totvs.replace('support: 10h', 'support: 9h'))).isFileNew).toBe(true);
    expect((await start('not even a guide')).isFileNew).toBe(true);
    const { rows } = await house.owner.query('select count(*) from guide_version');
    expect(rows).toEqual([{ count: 4 }]);
  });

  it('is nobody’s before the first look', () => {
    expect(() => new Guides(house.site.pool, house.site.now).current).toThrow('no guide is in force');
  });

  it('João sees the versions that rule or ruled, Marina all of them', async () => {
    house.move('2026-04-02 09:00');
    const seen = (name: 'joao' | 'marina') =>
      house.as(name, async ({ tx }) =>
        (await tx.selectFrom('guide_version').select('id').orderBy('id').execute()).map(({ id }) => id),
      );
    expect(await seen('joao')).toEqual([1, 2]);
    expect(await seen('marina')).toEqual([1, 2, 3, 4]);
  });
});
