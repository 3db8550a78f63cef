import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clocksOf } from '#/domain/clock/clock.ts';
import { ticketPage } from '#/db/ticket-page.ts';
import { aSite, type TestSite } from '../a-site.ts';

const sites: TestSite[] = [];
const open = async (vendor: 'totvs' | 'totall') => {
  const house = await aSite(vendor);
  sites.push(house);
  return house;
};
afterAll(() => Promise.all(sites.map((house) => house.close())));

const ticketOf = (house: TestSite, number: string) =>
  house.as('marina', async ({ tx }) => {
    const page = await ticketPage(tx, number);
    if (!page) throw new Error('no such ticket');
    return { ...page.ticket, holder: page.assignee };
  });

describe('the three areas of TOTVS’ development', () => {
  let house: TestSite;
  beforeAll(async () => void (house = await open('totvs')));

  const forwarded = async (area?: string) => {
    const number = await house.open();
    await house.add('marina', number, { event: 'taken' });
    await house.add('marina', number, {
      event: 'forwarded_to_maintenance',
      reason: 'Reproduzido na versão padrão.',
      area,
    });
    return await ticketOf(house, number);
  };

  it('TRG-162: exactly one of them is chosen; none, or one the guide does not know, is refused', async () => {
    await expect(forwarded()).rejects.toMatchObject({ code: 'development/area-missing' });
    await expect(forwarded('qualidade')).rejects.toMatchObject({ code: 'development/area-unknown' });
  });

  it('TRG-164: a reproduced defect goes to Manutenção, and its target holds', async () => {
    const ticket = await forwarded('manutencao');
    expect(ticket).toMatchObject({ state: 'in_maintenance', development: { area: 'manutencao' } });
    const { guide } = house.site.guides.current;
    const clock = clocksOf(guide, ticket, house.site.now()).find(({ name }) => name === 'maintenance');
    expect(clock).toMatchObject({ state: 'running', due: expect.any(Number) });
  });

  it.for([
    ['TRG-163', 'inovacao', 'Inovação', false],
    ['TRG-165', 'fabrica_de_software', 'Fábrica de Software', true],
  ] as const)(
    '%s: it can be assigned to “%s”, where no date of maintenance is promised',
    async ([, id, label, charged]) => {
      const ticket = await forwarded(id);
      const { guide } = house.site.guides.current;
      const area = guide.development?.areas.find((one) => one.id === ticket.development?.area);
      expect(area).toMatchObject({ label, chargeable: charged, maintains: false });
      const clock = clocksOf(guide, ticket, house.site.now()).find(({ name }) => name === 'maintenance');
      expect(clock?.due).toBeUndefined();
    },
  );
});

describe('an error at Totall', () => {
  it('TTL-099 TTL-100: goes to Desenvolvimento, whose it is meanwhile, and comes back to the attendant who had it', async () => {
    const house = await open('totall');
    const number = await house.open();
    await house.add('marina', number, { event: 'taken' });
    await house.add('marina', number, { event: 'forwarded_to_maintenance', reason: 'Erro confirmado.' });
    expect(await ticketOf(house, number)).toMatchObject({ team: 'desenvolvimento', holder: null });
    await house.add('paulo', number, { event: 'taken' });
    expect(await ticketOf(house, number)).toMatchObject({
      state: 'in_maintenance',
      team: 'desenvolvimento',
      holder: 'Paulo Siqueira',
    });
    await house.add('paulo', number, { event: 'returned_from_maintenance' });
    expect(await ticketOf(house, number)).toMatchObject({
      state: 'in_service',
      team: 'suporte',
      holder: 'Marina Prado',
    });
  });
});
