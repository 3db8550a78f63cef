-- Work that leaves the transaction: jobs, run if and only if it commits, and the living workers.

create function enqueue(name text, payload json) returns void
  language plpgsql volatile security definer set search_path = public as $$
begin
  perform graphile_worker.add_job(name, payload);
end
$$;

revoke execute on function enqueue from public;
grant execute on function enqueue to guiche_portal, guiche_desk;

-- A worker that stops saying it lives loses its jobs to the others within half a minute, not in four hours.
create table worker_heartbeat (
  worker_id text primary key,
  seen_at   timestamptz not null
);
