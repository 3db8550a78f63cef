import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '#/app/failure.ts';
import type { Opening } from '#/app/opening.ts';
import { warnTeam } from '#/jobs/warn-team.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('totvs')));
afterAll(() => house.close());

const lacking = async (details: Opening['details']): Promise<string[]> => {
  try {
    await house.open({ kind: 'ouvidoria', details });
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.faults.map(({ field, fault }) => `${field} ${fault}`);
  }
};

describe('the ombudsman of TOTVS', () => {
  it('TRG-136: receives praise or a complaint, one of the two', async () => {
    const contato_anterior = '40182736';
    expect(await lacking({ contato_anterior })).toEqual(['details.manifestacao missing']);
    expect(await lacking({ contato_anterior, manifestacao: 'sugestao' })).toEqual([
      'details.manifestacao unknown',
    ]);
    for (const manifestacao of ['elogio', 'reclamacao'])
      expect(await lacking({ contato_anterior, manifestacao })).toEqual([]);
  });

  it('TRG-137: wants the number of an earlier ticket, or a document of what happened', async () => {
    expect(await lacking({ manifestacao: 'reclamacao' })).toEqual(['details.contato_anterior missing']);
    expect(await lacking({ manifestacao: 'reclamacao', contato_anterior: '40182736' })).toEqual([]);
  });
});

describe('a customer who writes', () => {
  it('TRG-099: at 21:00, is heard by the team her ticket is with, or by the agent who has it', async () => {
    const told = async (number: string) => {
      const { rows: jobs } = await house.owner.query<{ payload: { ticket: string } }>(
        `select payload from graphile_worker._private_jobs as job
           join graphile_worker._private_tasks as task on task.id = job.task_id where task.identifier = 'warn-team'`,
      );
      for (const { payload } of jobs) await warnTeam(house.site, payload);
      const { rows } = await house.owner.query<{ name: string }>(
        `select person.name from notice join person on person.id = person_id join ticket on ticket.id = ticket_id
          where number = $1 and notice.kind = 'customer_reply' order by person.name`,
        [number],
      );
      return rows.map(({ name }) => name);
    };
    await house.owner.query(
      `update person set team = 'suporte' where email like 'paulo@%' or email like 'marina@%'`,
    );
    house.move('2026-03-02 21:00');
    const number = await house.open();
    await house.add('joao', number, { event: 'customer_replied', text: 'Descobri mais um detalhe.' });
    expect(await told(number)).toEqual(['Marina Prado', 'Paulo Siqueira']);
    const hers = await house.open();
    await house.add('marina', hers, { event: 'taken' });
    await house.add('joao', hers, { event: 'customer_replied', text: 'E mais um.' });
    expect(await told(hers)).toEqual(['Marina Prado']);
  });
});
