import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rateTicket } from '#/app/rate.ts';
import type { Name } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

/** Pronnus keeps answers from those who serve (PRN-041); who leads reads them, but not of what she served herself. */
let house: TestSite;
beforeAll(async () => {
  house = await aSite('pronnus');
  const ended = async (agent: 'marina' | 'celia', comment: string) => {
    const number = await house.open();
    await house.add(agent, number, { event: 'taken' });
    await house.add(agent, number, { event: 'solved', text: 'Feito.' });
    await house.add('joao', number, { event: 'accepted' });
    await house.as('joao', (visit) => rateTicket(visit, number, { value: 1, comment }, 'portal'));
  };
  await ended('marina', 'de Marina');
  await ended('celia', 'de Célia');
});
afterAll(() => house.close());

const seen = (name: Name) =>
  house.as(name, async ({ tx }) => {
    const { rows } = await sql<{
      comment: string;
    }>`select comment from survey_answer order by comment`.execute(tx);
    return rows.map(({ comment }) => comment);
  });

const tasks = (name: Name) =>
  house.as(name, async ({ tx }) => {
    const { rows } = await sql<{ kind: string }>`select kind from task`.execute(tx);
    return rows.map(({ kind }) => kind);
  });

describe('a confidential answer, whatever a query asks', () => {
  it('PRN-041 PRN-042 B-74: is seen by who leads, and not by her where she served it; the same for its task', async () => {
    expect(await seen('celia')).toEqual(['de Marina']);
    expect(await seen('marina')).toEqual([]);
    expect(await seen('paulo')).toEqual([]);
    expect(await tasks('celia')).toEqual(['dissatisfied']);
    expect(await tasks('marina')).toEqual([]);
  });

  it('is seen by her who gave it, not by her colleague, nor by another company', async () => {
    expect(await seen('joao')).toEqual(['de Célia', 'de Marina']);
    expect(await seen('bia')).toEqual([]);
    expect(await seen('ivo')).toEqual([]);
  });

  it('is nobody’s to give in another’s name, or to change', async () => {
    const forged = house.as('bia', ({ tx }) =>
      sql`insert into survey_answer (ticket_id, company_id, person_id, at, value, score, confidential, dissatisfied, team)
        select id, company_id, requester_id, now(), 1, 0, true, true, '' from ticket limit 1`.execute(tx),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
    const changed = house.as('joao', ({ tx }) => sql`update survey_answer set value = 5`.execute(tx));
    await expect(changed).rejects.toMatchObject({ code: '42501' });
  });

  it('of a leader of the team: hers, of another team: not', async () => {
    await house.owner.query(
      `update person set roles = '{leader}', team = 'suporte' where email like 'paulo@%'`,
    );
    expect(await seen('paulo')).toEqual(['de Célia', 'de Marina']);
    await house.owner.query(`update person set team = 'servicos' where email like 'paulo@%'`);
    expect(await seen('paulo')).toEqual([]);
  });
});
