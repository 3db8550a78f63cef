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
