import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warnTeam } from '#/jobs/warn-team.ts';
import { local, people } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

const CRITICAL = { uso: 'nao', contorno: 'nao', impacto: 'critico', dados_corrompidos: 'nao' };

describe('warnings before a breach, and the breach', () => {
  let house: TestSite;
  beforeAll(async () => {
    house = await aSite('totvs');
    await house.owner.query("update person set team = 'suporte' where email = any ($1)", [
      [people.marina.email, people.paulo.email],
    ]);
  });
  afterAll(() => house.close());

  const happened = async (number: string) => {
    const { rows } = await house.owner.query(
      `select ticket_event.kind, at, facts from ticket_event join ticket on ticket.id = ticket_id
        where number = $1 and ticket_event.kind in ('warned', 'breached') order by seq`,
      [number],
    );
    return rows;
  };

  /** Runs the queued team warnings as the worker would, and tells whom they reach. */
  const warned = async (number: string, kind: string) => {
    const { rows: jobs } = await house.owner.query(
      `select payload from graphile_worker._private_jobs as job
         join graphile_worker._private_tasks as task on task.id = job.task_id where task.identifier = 'warn-team'`,
    );
    for (const { payload } of jobs) await warnTeam(house.site, payload);
    const { rows } = await house.owner.query(
      `select person.name from notice join ticket on ticket.id = ticket_id join person on person.id = person_id
        where number = $1 and notice.kind = $2 order by person.name`,
      [number, kind],
    );
    return rows.map(({ name }) => name);
  };

  it('tells the whole team of a ticket nobody took, once, at the percentage of the guide', async () => {
    house.move('2026-03-02 09:00');
    const number = await house.open({ answers: CRITICAL });
    house.move('2026-03-02 16:59');
    await house.sweep();
    expect(await happened(number)).toEqual([]);
    house.move('2026-03-02 18:30');
    await house.sweep();
    const [warning] = await happened(number);
    expect([warning.kind, local(warning.at), warning.facts]).toEqual([
      'warned',
      '2026-03-02 17:00',
      { clock: 'support', percent: 80 },
    ]);
    expect(await warned(number, 'warning')).toEqual([people.marina.name, people.paulo.name]);
    expect(await warned(number, 'warning')).toHaveLength(2);
  });

  it('tells the agent who has it of the breach, which says who held the ticket', async () => {
    house.move('2026-03-02 09:00');
    const number = await house.open({ answers: CRITICAL });
    await house.add('marina', number, { event: 'taken' });
    house.move('2026-03-02 12:00');
    await house.add('marina', number, { event: 'waiting_customer', text: 'Qual é a nota?' });
    house.move('2026-03-02 14:00');
    await house.add('joao', number, { event: 'customer_replied', text: 'A 10.125.' });
    house.move('2026-03-03 12:00');
    await house.sweep();
    const breach = (await happened(number)).find(({ kind }) => kind === 'breached');
    expect([local(breach.at), breach.facts]).toEqual([
      '2026-03-03 09:00',
      { clock: 'support', responsible: 'support', held: { support: 600, maintenance: 0, customer: 120 } },
    ]);
    expect(await warned(number, 'breach')).toEqual([people.marina.name]);
  });
});
