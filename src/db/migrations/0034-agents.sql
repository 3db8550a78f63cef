-- The vendor's own people are entered, renamed, let go and taken back by an administrator, or by the operator at the
-- machine itself, who has to enter the first of them.
create function keeps_agents() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return current_person() is null or exists (select from person
    where id = current_person() and kind = 'agent' and active and 'administrator' = any (roles));

-- Keeps an agent: a new one without an id. Answers 'done', 'taken' (the address is somebody's), 'unknown' or 'denied'.
create function keep_agent(whose uuid, called text, address text, title text, of_team text)
  returns table (outcome text, id uuid)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  kept uuid;
begin
  if not keeps_agents() then return query select 'denied', null::uuid; return; end if;
  if whose is null then
    insert into person (kind, name, email, role, team) values ('agent', called, address, title, of_team)
      on conflict (lower(email)) do nothing returning person.id into kept;
    return query select case when kept is null then 'taken' else 'done' end, kept;
  else
    update person set name = called, role = title, team = of_team
     where person.id = whose and kind = 'agent' returning person.id into kept;
    return query select case when kept is null then 'unknown' else 'done' end, kept;
  end if;
end
$$;

-- Lets an agent go, or takes her back. Her sessions end by the trigger, links she was sent are worth nothing any more.
-- Answers 'done', 'last' (no other administrator would be left), 'unknown' or 'denied'.
create function set_agent_active(whose uuid, here boolean, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('guiche roles'));
  if not keeps_agents() then return 'denied'; end if;
  if not here
     and exists (select from person where id = whose and active and 'administrator' = any (roles))
     and not exists (select from person where id <> whose and kind = 'agent' and active and 'administrator' = any (roles))
  then return 'last'; end if;
  update person set active = here where id = whose and kind = 'agent' and active <> here;
  if not found then return 'unknown'; end if;
  if not here then
    update entry_link set void_at = at where person_id = whose and used_at is null and void_at is null;
  end if;
  return 'done';
end
$$;
revoke execute on function keeps_agents, keep_agent, set_agent_active from public;
grant execute on function keep_agent, set_agent_active to guiche_desk;
