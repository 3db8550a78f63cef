import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enteredExceptions, proposeException, type NewException } from '#/app/calendar-exceptions.ts';
import { governing, putInForce } from '#/app/guide-changes.ts';
import type { Name } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeEach(async () => {
  house = await aSite('prosoft');
});
afterEach(() => house.close());

const season: Omit<NewException, 'calendars'> = {
  name: 'Plantão da ECD',
  from: '2026-05-25',
  to: '2026-05-29',
  hours: '08:00-20:00',
  onHolidays: false,
  reason: 'Entrega da ECD: os clientes trabalham até mais tarde.',
};
const calendars = () => {
  const open = Object.values(house.site.guides.current.guide.calendars).filter(({ always }) => !always);
  return open.map(({ id }) => id);
};
const propose = (more: Partial<NewException> = {}, name: Name = 'celia') =>
  house.as(name, async (visit) =>
    proposeException(await governing(visit), { calendars: calendars().slice(0, 1), ...season, ...more }),
  );
const entered = () =>
  house.as('celia', async (visit) =>
    (await enteredExceptions(await governing(visit))).get(calendars()[0] ?? ''),
  );
const force = async (id: number) => {
  await house.as('celia', async (visit) => putInForce(await governing(visit), id, undefined));
  await house.site.guides.reload();
};

describe('hours of some dates', () => {
  it('PRO-096: extended hours of a season are proposed, and hold once they are put in force', async () => {
    const id = await propose();
    const { rows } = await house.owner.query(
      'select reason, name, version.id as version from guide_proposal p join person on person.id = p.proposed_by left join guide_version version on version.proposal = p.id where p.id = $1',
      [id],
    );
    expect(rows).toEqual([{ reason: season.reason, name: 'Célia Nogueira', version: null }]);
    expect(await entered()).not.toContainEqual(expect.objectContaining({ name: season.name }));
    await force(id);
    expect(await entered()).toContainEqual(
      expect.objectContaining({
        name: season.name,
        from: '2026-05-25',
        to: '2026-05-29',
        spans: [{ opens: 480, closes: 1200 }],
        since: expect.objectContaining({ id: 2, proposedBy: 'Célia Nogueira', reason: season.reason }),
      }),
    );
  });

  it('keep who entered them when a later version adds others', async () => {
    await force(await propose());
    house.move('2026-03-03 09:00');
    await force(await propose({ name: 'Emenda', from: '2026-06-05', to: '2026-06-05', hours: 'closed' }));
    const found = (await entered())?.map(({ name, since }): [string, number] => [name, since.id]);
    expect(found).toEqual(
      expect.arrayContaining([
        [season.name, 2],
        ['Emenda', 3],
      ]),
    );
  });

  it.for([
    [{ hours: '20:00-08:00' }, '20:00'],
    [{ hours: 'às oito' }, 'oito'],
    [{ from: '2026-05-29', to: '2026-05-25' }, 'troque as datas'],
    [{ calendars: ['lua'] }, 'lua'],
  ] as const)('are refused with what to write instead: %o', async ([more, words]) => {
    await expect(propose(more)).rejects.toMatchObject({
      code: 'guide/problems',
      facts: { count: 1, message: expect.stringContaining(words) },
    });
  });

  it('are for those who lead the support', async () => {
    await expect(propose({}, 'marina')).rejects.toMatchObject({ code: 'policy/not-allowed' });
  });
});
