-- A NOTIFY inside a transaction makes PostgreSQL commit such transactions one after the other, each with a flush of its
-- own. The job is written as the queue writes it; the process tells the workers after it committed (src/db/pokes.ts), and
-- they look by themselves every second.
create or replace function enqueue(name text, payload json) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into graphile_worker._private_jobs (task_id, payload)
    select id, enqueue.payload from graphile_worker._private_tasks where identifier = enqueue.name;
  if not found then
    perform graphile_worker.add_job(enqueue.name, enqueue.payload);
  end if;
end
$$;
