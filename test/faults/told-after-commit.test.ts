import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openTicket } from '#/app/open-ticket.ts';
import { aSite, anOpening, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('totvs')));
afterAll(() => house.close());

/** What a connection of its own hears. */
async function heard() {
  const client = new Client(house.connection);
  const messages: { channel: string; payload: string | undefined }[] = [];
  client.on('notification', ({ channel, payload }) => void messages.push({ channel, payload }));
  await client.connect();
  await client.query('listen guiche_live; listen "jobs:insert"');
  onTestFinished(() => client.end());
  const live = () =>
    messages.flatMap(({ channel, payload }) =>
      channel === 'guiche_live' ? [(JSON.parse(payload ?? '') as { number: string }).number] : [],
    );
  return { live, jobs: () => messages.filter(({ channel }) => channel === 'jobs:insert').length };
}

describe('screens and workers', () => {
  it('are told of what was committed, of many tickets in few messages', async () => {
    // The first job of its kind goes the queue's own way.
    await house.open();
    const { live, jobs } = await heard();
    const numbers = await Promise.all(Array.from({ length: 12 }, () => house.open()));
    await expect.poll(live).toEqual(expect.arrayContaining(numbers));
    await expect.poll(jobs).toBeGreaterThan(0);
    expect(jobs()).toBeLessThanOrEqual(numbers.length);
  });

  it('hear nothing of what was rolled back', async () => {
    const { live } = await heard();
    const failing = house.as('joao', async (visit) => {
      await openTicket(visit, anOpening(house.site), 'portal');
      throw new Error('the power fails');
    });
    await expect(failing).rejects.toThrow('the power fails');
    const number = await house.open();
    await expect.poll(live).toEqual([number]);
  });
});
