-- When whoever holds a session last proved who she is: by entering, or anew for what opens the account. A stolen session
-- proves nothing, so it plants no key of its own.
alter table session add column proved_at timestamptz;
update session set proved_at = created_at;

create or replace function begin_session(token bytea, whose uuid, csrf_token text, since timestamptz, until timestamptz, place text,
    device text, way text, provider uuid) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from session where expires_at < since - interval '1 day';
    delete from sign_in_try where last_at < since - interval '2 days';
    delete from sign_in_try where key = (select 'pair ' || $6 || ' ' || lower(email) from person where id = whose);
    insert into session (token_hash, person_id, csrf, created_at, expires_at, place, device, seen_at, way, provider_id, proved_at)
      values (token, whose, csrf_token, since, until, $6, $7, since, $8, provider, since);
    insert into sign_in (person_id, email, place, device, outcome, at, way)
      select id, lower(email), $6, $7, 'entered', since, $8 from person where id = whose;
  end;

-- She proved it once more, in the same session; what was failed on the way there counts no longer.
create function prove_session(token bytea, whose uuid, at timestamptz, place text) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update session set proved_at = at where token_hash = token and person_id = whose and expires_at > at;
  if not found then return false; end if;
  delete from sign_in_try where key = (select 'pair ' || place || ' ' || lower(email) from person where id = whose);
  return true;
end
$$;

-- By what the person at work can prove who she is.
create function my_ways() returns table (password boolean, passkey boolean, providers json)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select person.password_hash is not null and not enters_by_provider(person.id),
      exists (select from passkey where person_id = person.id) and not enters_by_provider(person.id),
      (select coalesce(json_agg(json_build_object('id', identity_provider.id, 'name', identity_provider.name)
          order by identity_provider.name), '[]')
         from identity join identity_provider on identity_provider.id = provider_id
        where person_id = person.id and speaks_for(provider_id, person.id))
      from person where id = current_person();
  end;

drop function enter(bytea, text, timestamptz);
create function enter(token bytea, face text, at timestamptz)
  returns table (id uuid, kind text, name text, email text, team text, roles text[], csrf text, companies json, has_second boolean,
    proved_at float8)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  me record;
begin
  select person.id, person.kind, person.name, person.email, person.team, person.roles, session.csrf, session.seen_at, session.way,
      session.proved_at into me
    from session join person on person.id = session.person_id
   where session.token_hash = token and session.expires_at > at and person.active
     and (face = 'any' or (face = 'portal') = (person.kind = 'contact'))
     and (session.provider_id is null or speaks_for(session.provider_id, person.id));
  if me.id is null then return; end if;
  perform set_config('guiche.person', me.id::text, true), set_config('guiche.at', at::text, true);
  if me.seen_at is null or me.seen_at < at - interval '10 minutes' then
    update session set seen_at = at where session.token_hash = token and (seen_at is null or seen_at < at - interval '10 minutes');
  end if;
  return query
    select me.id, me.kind, me.name, me.email, me.team, me.roles, me.csrf,
           (select coalesce(json_agg(json_build_object('id', company.id, 'name', company.name,
              'contract', company.contract, 'terms', company.contract_terms, 'requester', membership.requester_kind)
              order by company.name), '[]')
              from membership join company on company.id = membership.company_id where membership.person_id = me.id),
           me.way = 'provider' or exists (select from second_factor where person_id = me.id and confirmed_at is not null)
             or exists (select from passkey where person_id = me.id),
           round(extract(epoch from me.proved_at) * 1000)::float8;
end
$$;

revoke execute on function prove_session, my_ways, enter from public;
grant execute on function prove_session to guiche_app;
grant execute on function my_ways to guiche_portal, guiche_desk;
grant execute on function enter to guiche_app, guiche_portal, guiche_desk;
