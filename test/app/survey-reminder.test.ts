import { afterAll, beforeAll, expect, it } from 'vitest';
import { rateTicket } from '#/app/rate.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('totvs')));
afterAll(() => house.close());

const noticesOf = async (number: string) => {
  const { rows } = await house.owner.query<{ kind: string }>(
    `select notice.kind from notice join ticket on ticket.id = ticket_id where number = $1 order by seq`,
    [number],
  );
  return rows.map(({ kind }) => kind);
};

async function closed(): Promise<string> {
  house.move('2026-03-17 14:00');
  const number = await house.open();
  await house.add('marina', number, { event: 'solved', text: 'Feito.' });
  house.move('2026-03-17 15:00');
  await house.add('joao', number, { event: 'accepted' });
  return number;
}

it('TRG-138 TRG-139: a closing asks how it was; unanswered, it is asked once more after three days, and stays closed', async () => {
  const number = await closed();
  expect(await noticesOf(number)).toEqual(['opened', 'solved', 'closed']);
  house.move('2026-03-20 14:59');
  await house.sweep();
  expect(await noticesOf(number)).toHaveLength(3);
  house.move('2026-03-20 15:00');
  await house.sweep();
  house.move('2026-04-16 15:00');
  await house.sweep();
  expect(await noticesOf(number)).toEqual(['opened', 'solved', 'closed', 'survey_reminder']);
  const { rows } = await house.owner.query('select state from ticket where number = $1', [number]);
  expect(rows).toEqual([{ state: 'closed' }]);
});

it('TRG-139: whoever answered is not asked again; after thirty days nobody is', async () => {
  const [answered, late] = [await closed(), await closed()];
  house.move('2026-03-18 09:00');
  await house.as('joao', (visit) => rateTicket(visit, answered, { value: 4, comment: '' }, 'portal'));
  house.move('2026-03-25 09:00');
  await house.sweep();
  expect(await noticesOf(answered)).toEqual(['opened', 'solved', 'closed']);
  house.move('2026-04-16 15:01');
  const tooLate = house.as('joao', (visit) => rateTicket(visit, late, { value: 4, comment: '' }, 'portal'));
  await expect(tooLate).rejects.toMatchObject({ code: 'survey/over' });
});
