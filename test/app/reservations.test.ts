import { afterAll, beforeAll, expect, it } from 'vitest';
import { warnTeam } from '#/jobs/warn-team.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('totall')));
afterAll(() => house.close());

it('B-37: an approval with restrictions closes, demands the restriction, is counted apart, and those who lead are told', async () => {
  const number = await house.open();
  await house.add('marina', number, { event: 'taken' });
  await house.add('marina', number, { event: 'solved', text: 'Feito.' });
  const approve = (reason: string) =>
    house.add('joao', number, { event: 'accepted_with_reservations', reason });
  await expect(approve(' ')).rejects.toMatchObject({ code: 'acceptance/reservation-missing' });
  await approve('Falta corrigir o relatório resumido.');
  const { rows } = await house.owner.query(
    `select ticket.id, state, fold ->> 'closedAs' as "closedAs", revision from ticket where number = $1`,
    [number],
  );
  expect(rows[0]).toMatchObject({ state: 'closed', closedAs: 'accepted_with_reservations' });
  const { rows: jobs } = await house.owner.query<{ payload: object }>(
    `select payload from graphile_worker._private_jobs as job
       join graphile_worker._private_tasks as task on task.id = job.task_id where task.identifier = 'warn-team'`,
  );
  expect(jobs).toHaveLength(1);
  await warnTeam(house.site, jobs[0]?.payload);
  const { rows: told } = await house.owner.query<{ kind: string; name: string }>(
    `select notice.kind, person.name from notice join person on person.id = person_id
      where notice.kind = 'reservations' order by person.name`,
  );
  expect(told.map(({ name }) => name)).toEqual(['Célia Nogueira', 'Marina Prado']);
});
