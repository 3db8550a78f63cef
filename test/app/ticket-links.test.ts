import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, type AgentWish } from '#/app/act.ts';
import type { Failure } from '#/app/failure.ts';
import { relateTickets } from '#/app/ticket-links.ts';
import { ticketPage } from '#/db/ticket-page.ts';
import type { Name } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('totall')));
afterAll(() => house.close());

const wish = (number: string, what: AgentWish) =>
  house.as('marina', (visit) => act(visit, number, what, 'desk'));

const seen = (name: Name, number: string) =>
  house.as(name, async ({ tx }) => {
    const page = await ticketPage(tx, number);
    return (
      page && {
        state: page.ticket.state,
        links: page.links.map(({ relation, number: n }) => `${relation} ${n}`),
      }
    );
  });

describe('a duplicate', () => {
  it('TTL-069: is rejected with the link to the first, which its customer sees on both', async () => {
    const [first, second] = [await house.open(), await house.open()];
    await wish(second, { event: 'rejected', reason: 'Aberto em duplicidade.', duplicateOf: first });
    expect(await seen('joao', second)).toEqual({ state: 'rejected', links: [`duplicate_of ${first}`] });
    expect(await seen('joao', first)).toEqual({ state: 'new', links: [`has_duplicate ${second}`] });
    const { rows } = await house.owner.query(
      `select notice.kind from notice join ticket on ticket.id = ticket_id where number = $1 order by seq`,
      [second],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['opened', 'closed']);
  });

  it('is refused of itself, of none, of another company’s ticket, and without a reason; nothing is half done', async () => {
    const [number, other] = [await house.open(), await house.open({}, 'ivo')];
    const refusalOf = (what: AgentWish) =>
      wish(number, what).then(
        () => 'done',
        ({ code }: Failure) => code,
      );
    expect(await refusalOf({ event: 'rejected', reason: 'x', duplicateOf: number })).toBe('link/self');
    expect(await refusalOf({ event: 'rejected', reason: 'x', duplicateOf: '209901/9999' })).toBe(
      'ticket/not-found',
    );
    expect(await refusalOf({ event: 'rejected', reason: 'x', duplicateOf: other })).toBe(
      'link/other-company',
    );
    expect(await refusalOf({ event: 'rejected', reason: ' ' })).toBe('ticket/reason-missing');
    expect(await seen('joao', number)).toEqual({ state: 'new', links: [] });
  });
});

describe('a merge', () => {
  it('ends the one in the other, and is undone to where it was', async () => {
    const [one, other] = [await house.open(), await house.open()];
    await house.add('marina', one, { event: 'taken' });
    await wish(one, { event: 'merged', into: other });
    expect(await seen('joao', one)).toEqual({ state: 'closed', links: [`merged_of ${other}`] });
    expect(await seen('marina', other)).toEqual({ state: 'new', links: [`has_merged ${one}`] });
    await wish(one, { event: 'unmerged' });
    expect(await seen('joao', one)).toEqual({ state: 'in_service', links: [] });
    await wish(one, { event: 'merged', into: other });
    expect(await seen('joao', one)).toMatchObject({ state: 'closed' });
  });

  it('is refused into a closed one and into another company’s; what is not merged is not taken apart', async () => {
    const [one, closed, others] = [await house.open(), await house.open(), await house.open({}, 'ivo')];
    await wish(closed, { event: 'rejected', reason: 'Fora do escopo.' });
    await expect(wish(one, { event: 'merged', into: closed })).rejects.toMatchObject({
      code: 'link/closed-target',
    });
    await expect(wish(one, { event: 'merged', into: others })).rejects.toMatchObject({
      code: 'link/other-company',
    });
    await expect(wish(one, { event: 'unmerged' })).rejects.toMatchObject({ code: 'ticket/not-closed' });
  });

  it('of two into each other at once leaves one of them open', async () => {
    const [one, other] = [await house.open(), await house.open()];
    const results = await Promise.allSettled([
      wish(one, { event: 'merged', into: other }),
      wish(other, { event: 'merged', into: one }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const states = [(await seen('marina', one))?.state, (await seen('marina', other))?.state];
    expect(new Set(states)).toEqual(new Set(['closed', 'new']));
  });
});

describe('related tickets', () => {
  it('are the vendor’s own matter, even between companies', async () => {
    const [one, other] = [await house.open(), await house.open({}, 'ivo')];
    await house.as('marina', (visit) => relateTickets(visit, one, other));
    await house.as('marina', (visit) => relateTickets(visit, one, other));
    expect((await seen('marina', one))?.links).toEqual([`related ${other}`]);
    expect((await seen('marina', other))?.links).toEqual([`related ${one}`]);
    expect((await seen('joao', one))?.links).toEqual([]);
    const forged = house.as('joao', ({ tx }) => sql`delete from ticket_link`.execute(tx));
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });
});
