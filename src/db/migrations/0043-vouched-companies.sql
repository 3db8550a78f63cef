-- A company's provider speaks for its people also where they speak for other companies; the session then reaches that
-- company alone. And a provider may be declared the owner of its domains, where it does not say what it verified.
alter table identity_provider add column owns_domains boolean not null default false;
grant select (owns_domains), update (owns_domains) on identity_provider to guiche_desk;

create or replace function speaks_for(which uuid, whose uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(bool_or(case when identity_provider.company_id is null then person.kind = 'agent' else person.kind = 'contact'
      and exists (select from membership where person_id = person.id and company_id = identity_provider.company_id) end), false)
    from identity_provider, person where identity_provider.id = which and person.id = whose and person.active);

-- Companies of hers that it does not speak for: what is theirs, and what is her own beyond this one, is not its to open.
create function unvouched(which uuid, whose uuid) returns uuid[]
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(array_agg(membership.company_id), '{}') from membership, identity_provider
    where identity_provider.id = which and person_id = whose and membership.company_id is distinct from identity_provider.company_id);

-- Only where the provider speaks for all of her: one company does not shut her out of another.
create or replace function enters_by_provider(whose uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from identity_provider join person on person.id = whose
    where not allows_password and not ('administrator' = any (roles)) and speaks_for(identity_provider.id, whose)
      and (person.kind = 'agent' or unvouched(identity_provider.id, whose) = '{}')
      and (split_part(lower(email), '@', 2) = any (domains)
        or exists (select from identity where provider_id = identity_provider.id and person_id = whose)));

create or replace function my_ways() returns table (password boolean, passkey boolean, providers json)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select person.password_hash is not null and not enters_by_provider(person.id),
      exists (select from passkey where person_id = person.id) and not enters_by_provider(person.id),
      (select coalesce(json_agg(json_build_object('id', identity_provider.id, 'name', identity_provider.name)
          order by identity_provider.name), '[]')
         from identity join identity_provider on identity_provider.id = provider_id
        where person_id = person.id and speaks_for(provider_id, person.id)
          and (person.kind = 'agent' or unvouched(provider_id, person.id) = '{}'))
      from person where id = current_person();
  end;

drop function provider_to_enter(uuid);
create function provider_to_enter(which uuid)
  returns table (id uuid, name text, issuer text, client_id text, secret text, owns_domains boolean)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select identity_provider.id, identity_provider.name, issuer, client_id, secret, owns_domains from identity_provider
     where identity_provider.id = which;
  end;

-- Whether she proved who she is by what is hers, after she had entered.
alter table session add column proved_herself boolean not null default false;
create or replace function prove_session(token bytea, whose uuid, at timestamptz, place text) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update session set proved_at = at, proved_herself = true where token_hash = token and person_id = whose and expires_at > at;
  if not found then return false; end if;
  delete from sign_in_try where key = (select 'pair ' || place || ' ' || lower(email) from person where id = whose);
  return true;
end
$$;

-- What is closed to a session is closed before anything else is asked in its name (0015). That it began by a provider
-- proves nothing where that one does not speak for all of her.
drop function enter(bytea, text, timestamptz);
create function enter(token bytea, face text, at timestamptz)
  returns table (id uuid, kind text, name text, email text, team text, roles text[], csrf text, companies json, has_second boolean,
    proved_at float8, unvouched integer)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  me record;
  beyond uuid[] := '{}';
begin
  select person.id, person.kind, person.name, person.email, person.team, person.roles, session.csrf, session.seen_at, session.way,
      session.proved_at, session.proved_herself, session.provider_id into me
    from session join person on person.id = session.person_id
   where session.token_hash = token and session.expires_at > at and person.active
     and (face = 'any' or (face = 'portal') = (person.kind = 'contact'))
     and (session.provider_id is null or speaks_for(session.provider_id, person.id));
  if me.id is null then return; end if;
  perform set_config('guiche.person', me.id::text, true), set_config('guiche.at', at::text, true);
  if me.provider_id is not null and me.kind = 'contact' then
    beyond := unvouched(me.provider_id, me.id);
    if beyond <> '{}' then perform set_config('guiche.closed', beyond::text, true); end if;
  end if;
  if me.seen_at is null or me.seen_at < at - interval '10 minutes' then
    update session set seen_at = at where session.token_hash = token and (seen_at is null or seen_at < at - interval '10 minutes');
  end if;
  return query
    select me.id, me.kind, me.name, me.email, me.team, me.roles, me.csrf,
           (select coalesce(json_agg(json_build_object('id', company.id, 'name', company.name,
              'contract', company.contract, 'terms', company.contract_terms, 'requester', membership.requester_kind)
              order by company.name), '[]')
              from membership join company on company.id = membership.company_id
             where membership.person_id = me.id and company.id <> all (beyond)),
           me.way = 'provider' or exists (select from second_factor where person_id = me.id and confirmed_at is not null)
             or exists (select from passkey where person_id = me.id),
           case when beyond = '{}' or me.proved_herself then round(extract(epoch from me.proved_at) * 1000)::float8 end,
           cardinality(beyond);
end
$$;

-- Her places, without those that are closed to this session.
create or replace function my_profile(at timestamptz)
  returns table (phone text, cpf text, profile jsonb, role text, created_at timestamptz, phone_confirmed_at timestamptz,
    mail_refused_at timestamptz, has_pin boolean, has_password boolean, wanted_email text, rights json)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select person.phone, person.cpf, person.profile, person.role, person.created_at, person.phone_confirmed_at,
      person.mail_refused_at, person.phone_pin_hash is not null, person.password_hash is not null,
      (select email_change.email from email_change where person_id = person.id and used_at is null and void_at is null
         and expires_at > at order by email_change.created_at desc limit 1),
      (select coalesce(json_agg(json_build_object('code', company.code, 'name', company.name,
         'administrator', membership.administrator, 'requester', membership.requester_kind, 'denied', membership.denied)
         order by company.name), '[]')
         from membership join company on company.id = membership.company_id
        where person_id = person.id and company.id = any (my_companies()))
      from person where person.id = current_person();
  end;

revoke execute on function enter, unvouched, provider_to_enter from public;
grant execute on function enter to guiche_app, guiche_portal, guiche_desk;
grant execute on function provider_to_enter to guiche_app;
