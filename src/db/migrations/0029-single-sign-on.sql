-- Other houses that vouch for people: for the vendor's own, or for those of one company (OpenID Connect).

create table identity_provider (
  id              uuid primary key,
  name            text not null check (length(name) between 1 and 60),      -- "Entrar com …"
  issuer          text not null check (length(issuer) between 1 and 300),
  client_id       text not null check (length(client_id) between 1 and 300),
  secret          text not null,               -- sealed (src/app/vault.ts)
  company_id      uuid references company on delete cascade,                -- null: the vendor's own people
  domains         text[] not null check (cardinality(domains) between 1 and 20),   -- small letters, without @
  allows_password boolean not null default true,
  created_at      timestamptz not null
);
create index identity_provider_of_company on identity_provider (company_id);

-- Who somebody there is here: one person each way.
create table identity (
  provider_id uuid not null references identity_provider on delete cascade,
  subject     text not null check (length(subject) between 1 and 255),
  person_id   uuid not null references person on delete cascade,
  linked_at   timestamptz not null,
  primary key (provider_id, subject),
  unique (provider_id, person_id)
);
create index identity_of_person on identity (person_id);

-- Somebody on her way there and back: once, within minutes, in the browser that set out.
create table provider_attempt (
  state_hash  bytea primary key,
  provider_id uuid not null references identity_provider on delete cascade,
  bound_to    bytea not null,                  -- sha-256 of the try's cookie
  nonce       text not null,
  verifier    text not null,
  return_to   text not null,
  expires_at  timestamptz not null
);
create index provider_attempt_of on provider_attempt (provider_id);
create index provider_attempt_over on provider_attempt (expires_at);

-- A session goes with the provider that began it.
alter table session add column provider_id uuid references identity_provider on delete cascade;
create index session_of_provider on session (provider_id) where provider_id is not null;

-- Whether a provider speaks for somebody: of the vendor's for the vendor's own people, of a company's for those of that
-- company and of no other, for it would open the others' doors as well.
create function speaks_for(which uuid, whose uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(bool_or(case when identity_provider.company_id is null then person.kind = 'agent' else person.kind = 'contact'
      and (select array_agg(company_id) from membership where person_id = person.id) = array[identity_provider.company_id] end), false)
    from identity_provider, person where identity_provider.id = which and person.id = whose and person.active);

-- Whether she enters by a provider and by nothing else. Administrators keep their passwords, to mend what does not work.
create function enters_by_provider(whose uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from identity_provider join person on person.id = whose
    where not allows_password and not ('administrator' = any (roles)) and speaks_for(identity_provider.id, whose)
      and (split_part(lower(email), '@', 2) = any (domains)
        or exists (select from identity where provider_id = identity_provider.id and person_id = whose)));

-- By the domain alone, whoever it is: nothing tells whether there is such a person.
create function providers_of(domain text) returns table (id uuid, name text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select identity_provider.id, identity_provider.name from identity_provider where lower(domain) = any (domains)
      order by identity_provider.name, identity_provider.id limit 5;
  end;

create function provider_to_enter(which uuid) returns table (id uuid, name text, issuer text, client_id text, secret text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select identity_provider.id, identity_provider.name, issuer, client_id, secret from identity_provider
     where identity_provider.id = which;
  end;

create function add_provider_attempt(state bytea, provider uuid, bound bytea, nonce text, verifier text, return_to text,
    at timestamptz, until timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from provider_attempt where expires_at < at;
    insert into provider_attempt (state_hash, provider_id, bound_to, nonce, verifier, return_to, expires_at)
      values (state, provider, bound, $4, $5, $6, until);
  end;

create function use_provider_attempt(state bytea, provider uuid, bound bytea, at timestamptz)
  returns table (nonce text, verifier text, return_to text)
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from provider_attempt where state_hash = state and provider_id = provider and bound_to = bound and expires_at > at
      returning provider_attempt.nonce, provider_attempt.verifier, provider_attempt.return_to;
  end;

-- Who somebody vouched for is: whom she was linked with, or, the first time, whoever has the address the provider
-- verified (null when it verified none). Who was linked with another one there stays with that one.
create function person_by_provider(provider uuid, subject text, address text, at timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  found_person uuid;
begin
  select person_id into found_person from identity where provider_id = provider and identity.subject = person_by_provider.subject;
  if found_person is not null then
    return case when speaks_for(provider, found_person) then found_person end;
  end if;
  select person.id into found_person from person, identity_provider
   where lower(person.email) = lower(address) and identity_provider.id = provider
     and split_part(lower(address), '@', 2) = any (domains) and speaks_for(provider, person.id);
  if found_person is null then return null; end if;
  insert into identity (provider_id, subject, person_id, linked_at) values (provider, subject, found_person, at)
    on conflict do nothing;
  return case when found then found_person end;
end
$$;

drop function begin_session(bytea, uuid, text, timestamptz, timestamptz, text, text, text);
create function begin_session(token bytea, whose uuid, csrf_token text, since timestamptz, until timestamptz, place text,
    device text, way text, provider uuid) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from session where expires_at < since - interval '1 day';
    delete from sign_in_try where last_at < since - interval '2 days';
    delete from sign_in_try where key = (select 'pair ' || $6 || ' ' || lower(email) from person where id = whose);
    insert into session (token_hash, person_id, csrf, created_at, expires_at, place, device, seen_at, way, provider_id)
      values (token, whose, csrf_token, since, until, $6, $7, since, $8, provider);
    insert into sign_in (person_id, email, place, device, outcome, at, way)
      select id, lower(email), $6, $7, 'entered', since, $8 from person where id = whose;
  end;

-- Who enters by a provider alone is nobody here, with a password or with a key.
create or replace function person_to_sign_in(address text, place text)
  returns table (id uuid, password_hash text, secret text, last_step bigint, is_known boolean,
    pair_failures integer, pair_at timestamptz, place_failures integer, place_at timestamptz, roles text[], has_passkey boolean)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select person.id, person.password_hash,
      (select second_factor.secret from second_factor where person_id = person.id and confirmed_at is not null),
      (select second_factor.last_step from second_factor where person_id = person.id),
      coalesce(exists (select from sign_in where person_id = person.id and sign_in.place = $2 and outcome = 'entered'), false),
      coalesce(pair.failures, 0), pair.last_at, coalesce(whole.failures, 0), whole.last_at,
      coalesce(person.roles, '{}'), exists (select from passkey where person_id = person.id)
    from (select 1) as one
      left join person on lower(person.email) = lower(address) and person.active and person.password_hash is not null
        and not enters_by_provider(person.id)
      left join sign_in_try as pair on pair.key = 'pair ' || $2 || ' ' || lower(address)
      left join sign_in_try as whole on whole.key = 'place ' || $2;
  end;

create or replace function passkey_to_enter(named text)
  returns table (id uuid, person uuid, email text, public_key bytea, counter bigint)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select passkey.id, person.id, person.email, passkey.public_key, passkey.counter
      from passkey join person on person.id = person_id
     where credential = named and person.active and not enters_by_provider(person.id);
  end;

-- A session of a provider lasts as long as it speaks for her.
create or replace function enter(token bytea, face text, at timestamptz)
  returns table (id uuid, kind text, name text, email text, team text, roles text[], csrf text, companies json, has_second boolean)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  me record;
begin
  select person.id, person.kind, person.name, person.email, person.team, person.roles, session.csrf, session.seen_at, session.way into me
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
             or exists (select from passkey where person_id = me.id);
end
$$;

-- Administrators alone keep providers, and read everything of them but the secret.
create function administers() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from person where id = current_person() and kind = 'agent' and active and 'administrator' = any (roles));

alter table identity_provider enable row level security;
alter table identity enable row level security;
alter table provider_attempt enable row level security;
grant select (id, name, issuer, client_id, company_id, domains, allows_password, created_at) on identity_provider to guiche_desk;
grant insert, delete on identity_provider to guiche_desk;
grant update (name, client_id, secret, domains, allows_password) on identity_provider to guiche_desk;
create policy identity_provider_desk on identity_provider to guiche_desk
  using ((select administers())) with check ((select administers()));
create policy identity_provider_of_unit on identity_provider as restrictive to guiche_desk
  using ((select my_unit()) is null or company_id = any ((select my_unit_companies())::uuid[]));

revoke execute on function speaks_for, enters_by_provider, providers_of, provider_to_enter, add_provider_attempt,
  use_provider_attempt, person_by_provider, begin_session, administers from public;
grant execute on function providers_of, provider_to_enter, add_provider_attempt, use_provider_attempt, person_by_provider,
  begin_session to guiche_app;
grant execute on function administers to guiche_desk;
