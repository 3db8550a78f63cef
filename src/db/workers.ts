import type pg from 'pg';

/** Silence after which a worker counts as dead. */
const SILENCE_SECONDS = 20;

/** Says that these workers live. */
export async function beat(owner: pg.Pool, ids: readonly string[]): Promise<void> {
  await owner.query(
    `insert into worker_heartbeat (worker_id, seen_at) select unnest($1::text[]), now()
     on conflict (worker_id) do update set seen_at = excluded.seen_at`,
    [ids],
  );
}

/**
 * Gives back the jobs that dead workers hold, at once and not after the queue's own four hours. One that was never
 * seen may have begun a moment ago: its silence counts from when it took the job.
 */
export async function unlockDead(owner: pg.Pool, silenceSeconds = SILENCE_SECONDS): Promise<void> {
  await owner.query(
    `with held as (
       select locked_by, max(locked_at) as locked_at from graphile_worker.jobs where locked_by is not null group by locked_by
     ), dead as (
       select array_agg(locked_by) as ids from held
       left join worker_heartbeat on worker_id = locked_by
       where greatest(seen_at, locked_at) <= now() - make_interval(secs => $1)
     ), swept as (
       delete from worker_heartbeat where seen_at < now() - interval '1 hour'
     )
     select graphile_worker.force_unlock_workers(ids) from dead where ids is not null`,
    [silenceSeconds],
  );
}

/** Gives back what a worker of our own holds that has ended. */
export async function giveBack(owner: pg.Pool, id: string): Promise<void> {
  await owner.query('select graphile_worker.force_unlock_workers(array[$1])', [id]);
}

/** How the failure of a job begins that was nobody's but the database's, or the post office's. */
export const AWAY = { database: 'away: database', post: 'away: post office' } as const;

/**
 * The queue waits e^n seconds after the n-th failure, hours in the end, and then gives up. A job that failed because
 * the database was away starts afresh; one that found no post office tries every two and a half minutes, for ever.
 */
export async function spareJobs(owner: pg.Pool): Promise<void> {
  await owner.query(
    `with spared as (
       select id, run_at, attempts, case when last_error like $1 then 0 else 5 end as tries from graphile_worker.jobs
       where locked_by is null and attempts > 0 and last_error like any (array[$1, $2])
     )
     select graphile_worker.reschedule_jobs(
       array[id], least(run_at, now() + make_interval(secs => case tries when 0 then 0 else exp(tries) end)), null, tries
     ) from spared where tries = 0 or attempts > tries`,
    [`${AWAY.database}%`, `${AWAY.post}%`],
  );
}
