import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rateTicket } from '#/app/rate.ts';
import { remindTasks } from '#/app/tasks.ts';
import type { Mail } from '#/channels/mail-out.ts';
import { remindTask } from '#/jobs/remind-task.ts';
import type { FollowUpTasks } from '#/web/admin/shapes.ts';
import type { OwnTasks } from '#/web/shared/shapes.ts';
import { people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer('totvs')));
afterAll(() => server.close());

const ask = (name: Name, path: string, payload?: object) =>
  server.ask(name, { url: `/api/v1/desk/${path}`, ...(payload && { method: 'POST', payload }) });
const mine = async (name: Name = 'marina') => (await ask(name, 'own-tasks')).json<OwnTasks>();

/** Runs the queued reminders as the worker would, and tells what left. */
async function reminded(): Promise<Mail[]> {
  const { owner, site } = server.house;
  await remindTasks(site);
  await remindTasks(site);
  const { rows: jobs } = await owner.query(
    `select payload from graphile_worker._private_jobs as job
       join graphile_worker._private_tasks as task on task.id = job.task_id where task.identifier = 'remind-task'`,
  );
  const sent: Mail[] = [];
  const mail = { send: async (letter: Mail) => void sent.push(letter), close: () => {} };
  const post = { site, mail, locale: 'pt-BR', url: 'https://x', host: 'x' } as const;
  for (const { payload } of jobs) await remindTask(post, payload);
  return sent;
}

describe('an agent’s own tasks', () => {
  it('on a ticket or alone, what is due first before the rest; done can be undone', async () => {
    server.house.move('2026-03-02 09:00');
    const number = await server.house.open();
    await ask('marina', 'own-tasks', { title: 'Arrumar a mesa' });
    await ask('marina', 'own-tasks', { title: 'Ligar de novo', due: '2026-03-02T14:00', number });
    const [call, desk] = await mine();
    expect(call).toMatchObject({
      title: 'Ligar de novo',
      due: '2026-03-02T14:00:00-03:00',
      overdue: false,
      ticket: { number },
    });
    expect(desk).toMatchObject({ title: 'Arrumar a mesa', due: null, overdue: false, ticket: null });
    const left = (await ask('marina', `own-tasks/${desk?.id}`, { done: true })).json<OwnTasks>();
    expect(left.map(({ title }) => title)).toEqual(['Ligar de novo']);
    const back = (await ask('marina', `own-tasks/${desk?.id}`, { done: false })).json<OwnTasks>();
    expect(back).toHaveLength(2);
  });

  it('are nobody else’s to see or to settle', async () => {
    const [task] = await mine();
    for (const name of ['paulo', 'celia'] as const) {
      expect(await mine(name)).toEqual([]);
      expect((await ask(name, `own-tasks/${task?.id}`, { done: true })).json().type).toBe('task/not-found');
    }
    expect(await mine()).toHaveLength(2);
  });

  it('are overdue at their time, and then remind once by mail, with the ticket', async () => {
    expect(await reminded()).toEqual([]);
    server.house.move('2026-03-02 14:00');
    expect((await mine()).map(({ overdue }) => overdue)).toEqual([true, false]);
    const [letter, ...more] = await reminded();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: { address: people.marina.email }, repeat: false });
    expect(letter?.subject).toMatch(/^\[\d+\] Tarefa: Ligar de novo$/);
    expect(letter?.text).toMatch(/https:\/\/x\/atendimento\/\d+/);
    expect(await reminded()).toEqual([]);
  });

  it('that are done remind nobody', async () => {
    server.house.move('2026-03-03 09:00');
    await ask('marina', 'own-tasks', { title: 'Já feita', due: '2026-03-03T10:00' });
    const task = (await mine()).find(({ title }) => title === 'Já feita');
    await ask('marina', `own-tasks/${task?.id}`, { done: true });
    server.house.move('2026-03-03 11:00');
    expect(await reminded()).toEqual([]);
  });

  it('of a date nobody can read, or of no ticket, are refused', async () => {
    for (const due of ['amanhã', '2026-02-30T10:00', '9999-01-01T10:00'])
      expect((await ask('marina', 'own-tasks', { title: 'x', due })).json().type).toBe('date/unreadable');
    expect((await ask('marina', 'own-tasks', { title: 'x', number: '1' })).json().type).toBe(
      'ticket/not-found',
    );
    expect((await ask('marina', 'own-tasks', { title: ' ' })).statusCode).toBe(422);
  });
});

describe('a bad answer', () => {
  it('TRG-141: is given an improvement with an owner and a due date, who is reminded on its day', async () => {
    const { house } = server;
    house.move('2026-03-04 09:00');
    const number = await house.open();
    await house.add('marina', number, { event: 'solved', text: 'Feito.' });
    await house.add('joao', number, { event: 'accepted' });
    const bad = { value: 1, comment: 'Demorou demais.' };
    await house.as('joao', (visit) => rateTicket(visit, number, bad, 'portal'));
    const [task] = (await ask('celia', 'tasks')).json<FollowUpTasks>();
    expect(task).toMatchObject({ number, comment: 'Demorou demais.', improvements: [] });
    const { rows } = await house.owner.query('select id from person where email = $1', [people.paulo.email]);
    const agreed = { title: 'Rever o roteiro da folha', owner: rows[0]?.id, on: '2026-03-13' };
    const path = `tasks/${task?.id}/improvements`;
    expect((await ask('marina', path, agreed)).statusCode).toBe(403);
    const [shown] = (await ask('celia', path, agreed)).json<FollowUpTasks>();
    const improvement = { title: agreed.title, owner: people.paulo.name, on: '2026-03-13', done: false };
    expect(shown?.improvements).toEqual([improvement]);
    expect(await mine('paulo')).toMatchObject([
      { kind: 'improvement', title: agreed.title, ticket: { number } },
    ]);
    house.move('2026-03-13 08:59');
    expect(await reminded()).toEqual([]);
    house.move('2026-03-13 09:00');
    expect((await reminded()).map(({ to }) => to.address)).toEqual([people.paulo.email]);
    const [his] = await mine('paulo');
    expect(his?.overdue).toBe(false);
    await ask('paulo', `own-tasks/${his?.id}`, { done: true });
    const [after] = (await ask('celia', 'tasks')).json<FollowUpTasks>();
    expect(after?.improvements).toEqual([{ ...improvement, done: true }]);
  });

  it('TRG-141: nobody outside the vendor owns an improvement', async () => {
    const [task] = (await ask('celia', 'tasks')).json<FollowUpTasks>();
    const { rows } = await server.house.owner.query('select id from person where email = $1', [
      people.joao.email,
    ]);
    const agreed = { title: 'x', owner: rows[0]?.id, on: '2026-03-13' };
    expect((await ask('celia', `tasks/${task?.id}/improvements`, agreed)).json().type).toBe('agent/unknown');
  });
});
