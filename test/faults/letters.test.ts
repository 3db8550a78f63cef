import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { mailOut, NoServer, NotTaken } from '#/channels/mail-out.ts';
import { spareJobs } from '#/db/workers.ts';
import { sayingWhoWasAway } from '#/jobs/away.ts';
import { sendNotice } from '#/jobs/send-notice.ts';
import { startWorker } from '#/jobs/worker.ts';
import { people } from '../a-company.ts';
import { faultsOfHistory } from '../a-history.ts';
import { aSite, type TestSite } from '../a-site.ts';
import { pause, silent, until } from '../start/a-machine.ts';
import { aPostOffice, unmarkedRepeats } from './a-post-office.ts';
import { aHouseholdFolder, aRunningServer, signedIn } from './a-running-server.ts';
import { FORM } from './customers.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('totvs')));
afterAll(() => house.close());

/** A worker as the server runs it, over a post office of its own. */
async function aWorker(url: string, alone = false) {
  const mail = mailOut(url, 'suporte@totvs.example');
  const post = {
    site: house.site,
    mail,
    locale: 'pt-BR',
    url: 'http://x',
    secret: 'a secret of this test',
    host: 'totvs.example',
  } as const;
  const tasks = { 'send-notice': (payload: unknown) => sendNotice(post, payload) };
  const worker = await startWorker(house.owner, tasks, silent, { alone });
  const stop = async () => {
    await worker.stop();
    mail.close();
  };
  onTestFinished(stop);
  return { stop, stopWhen: (done: () => Promise<void>) => done().then(stop) };
}

const notices = async () => {
  const { rows } = await house.owner.query<{ sent: boolean; tries: number; failure: string | null }>(
    `select sent_at is not null as sent, tries, failure from notice n join ticket t on t.id = ticket_id order by t.opened_at, t.number`,
  );
  return rows;
};
const allSent = () => until(async () => (await notices()).every(({ sent }) => sent));
const lastErrors = async () =>
  (await house.owner.query<{ last_error: string }>('select last_error from graphile_worker.jobs')).rows.map(
    ({ last_error }) => last_error,
  );
/** The queue waits longer and longer; here it does not. */
const hurry = () =>
  house.owner.query('update graphile_worker._private_jobs set run_at = now() where locked_by is null');

describe('a post office that is closed', () => {
  it('keeps letters waiting, and takes each once when it opens, none called a repeat', async () => {
    const closed = await aPostOffice();
    await closed.close();
    const worker = await aWorker(closed.url);
    await Promise.all([house.open(), house.open(), house.open()]);
    await until(async () => (await notices()).every(({ failure }) => failure?.includes('ECONNREFUSED')));
    expect((await notices()).map(({ sent, tries }) => [sent, tries])).toEqual([
      [false, 0],
      [false, 0],
      [false, 0],
    ]);
    expect(await faultsOfHistory(house.owner, house.site.now())).toEqual([]);
    await expect
      .poll(lastErrors)
      .toEqual(Array(3).fill(expect.stringMatching(/^away: post office: .*ECONNREFUSED/)));
    const opened = await aPostOffice(Number(new URL(closed.url).port));
    await hurry();
    await allSent();
    expect(opened.letters.map(({ to, repeat }) => [to.includes(people.joao.email), repeat])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
    await worker.stop();
    expect(await faultsOfHistory(house.owner, house.site.now())).toEqual([]);
  });
});

describe('a wait that is nobody’s fault', () => {
  /** As the queue leaves a job that failed so often. */
  const failedOften = (error: string) =>
    house.owner.query(
      `update graphile_worker._private_jobs set attempts = 9, run_at = now() + interval '2 hours', last_error = $1`,
      [error],
    );

  it('ends when the database is back, however often it went away', async () => {
    const office = await aPostOffice();
    await house.open();
    await failedOften('away: database: Connection terminated unexpectedly');
    await (await aWorker(office.url)).stopWhen(allSent);
    expect(office.letters).not.toEqual([]);
  });

  it('for a post office never grows beyond two and a half minutes, nor does it end; a letter it refuses waits longer', async () => {
    const waiting = async () => {
      await spareJobs(house.owner);
      const { rows } = await house.owner.query<{ attempts: number; seconds: number }>(
        'select attempts, extract(epoch from run_at - now())::float8 as seconds from graphile_worker.jobs',
      );
      return rows[0];
    };
    await house.open();
    await failedOften('away: post office: connect ECONNREFUSED');
    const spared = await waiting();
    expect(spared).toMatchObject({ attempts: 5 });
    expect(spared?.seconds).toBeLessThanOrEqual(149);
    await failedOften('550 no such user');
    expect(await waiting()).toMatchObject({ attempts: 9 });
    await hurry();
    await (await aWorker((await aPostOffice()).url)).stopWhen(allSent);
  });

  it('is told from others by what the job throws', async () => {
    const thrown = async (error: Error) => {
      const failing = async () => {
        throw error;
      };
      await sayingWhoWasAway({ task: failing })['task']?.({}, {} as never);
    };
    const lost = Object.assign(new Error('terminating connection'), { code: '57P02' });
    await expect(thrown(lost)).rejects.toThrow('away: database: terminating connection');
    await expect(thrown(new NoServer('refused'))).rejects.toThrow('away: post office: refused');
    await expect(thrown(new NotTaken('550'))).rejects.toThrow(/^550$/);
  });
});

describe('a post office that takes long', () => {
  it('longer than a heartbeat, is given each letter once, by one of two workers', async () => {
    const office = await aPostOffice();
    office.taken = (_letter, done) => void setTimeout(done, 7_000);
    const workers = [await aWorker(office.url), await aWorker(office.url)];
    await house.open();
    await until(() => office.letters.length > 0);
    // Held for so long that only the heartbeat says that somebody is at it.
    await house.owner.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by is not null`,
    );
    await allSent();
    await pause(500);
    expect(office.letters).toHaveLength(1);
    for (const worker of workers) await worker.stop();
  });
});

describe('somebody who is no longer there', () => {
  it.for([
    // Whoever speaks for no company any more is signed out, so that the next one is another.
    [
      'left the company',
      'bia',
      `delete from membership using person where person.id = person_id and email like 'bia@%'`,
    ],
    ['may no longer sign in', 'ivo', `update person set active = false where email like 'ivo@%'`],
  ] as const)('and %s is written no more', async ([, name, leave]) => {
    const office = await aPostOffice();
    const number = await house.open({}, name);
    await house.owner.query(leave);
    await house.add('marina', number, { event: 'replied', text: 'Só para gente da casa.' });
    const worker = await aWorker(office.url);
    await until(async () => (await house.owner.query('select from graphile_worker.jobs')).rowCount === 0);
    await worker.stop();
    const { rows } = await house.owner.query(
      `select distinct failure from notice join ticket on ticket.id = ticket_id where number = $1`,
      [number],
    );
    expect(rows).toEqual([{ failure: 'person/gone' }]);
    expect(office.letters).toEqual([]);
  });
});

describe('a worker that dies', () => {
  it('after the letter was taken and before it was noted: the second copy says that it may be one', async () => {
    const [data, office] = [await aHouseholdFolder(), await aPostOffice()];
    const settings = { SMTP_URL: office.url, GUICHE_MAIL_FROM: 'suporte@totvs.example' };
    const first = await aRunningServer(data, settings);
    const killed = new Promise<void>((resolve) => {
      office.taken = (_letter, done) => {
        office.taken = (_next, taken) => taken();
        first.child.kill('SIGKILL');
        done();
        resolve();
      };
    });
    const headers = await signedIn(first.url, people.joao);
    const body = JSON.stringify({ ...FORM, key: crypto.randomUUID() });
    await fetch(`${first.url}/api/v1/portal/tickets`, { method: 'POST', headers, body }).catch(() => {});
    await killed;
    await first.ended;
    await aRunningServer(data, settings);
    await until(() => office.letters.length === 2);
    expect(office.letters.map(({ repeat }) => repeat)).toEqual([false, true]);
    expect(new Set(office.letters.map(({ messageId }) => messageId)).size).toBe(1);
    expect(unmarkedRepeats(office.letters)).toEqual([]);
  });

  it('on another node loses its jobs to the living after twenty seconds of silence, and not before', async () => {
    const office = await aPostOffice();
    await house.open();
    await house.open();
    const held = `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - make_interval(secs => $2)
      where id = (select max(id) from graphile_worker._private_jobs where locked_by is null)`;
    const seen = `insert into worker_heartbeat values ($1, now() - make_interval(secs => $2))`;
    await house.owner.query(held, ['pool-dead', 60]);
    await house.owner.query(seen, ['pool-dead', 21]);
    await house.owner.query(held, ['pool-living', 60]);
    await house.owner.query(seen, ['pool-living', 1]);
    // It goes on living, however long the rest of this takes.
    const beats = setInterval(
      () =>
        void house.owner.query(`update worker_heartbeat set seen_at = now() where worker_id = 'pool-living'`),
      1_000,
    );
    onTestFinished(() => clearInterval(beats));
    const worker = await aWorker(office.url);
    await until(() => office.letters.length === 1);
    await pause(7_000);
    const { rows } = await house.owner.query(
      'select locked_by from graphile_worker.jobs where locked_by is not null',
    );
    expect(rows).toEqual([{ locked_by: 'pool-living' }]);
    expect(office.letters).toHaveLength(1);
    await worker.stop();
  });
});
