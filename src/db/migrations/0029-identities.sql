-- Keys of access (passkeys), which enter without a password, and what entered how.

create table passkey (
  id         uuid primary key default uuidv7(),
  person_id  uuid not null references person on delete cascade,
  credential text not null unique check (length(credential) between 1 and 1400),   -- base64url, as authenticators name it
  public_key bytea not null,
  counter    bigint not null,                  -- signatures made with it; some authenticators never count
  transports text[] not null default '{}',
  name       text not null check (length(name) between 1 and 80),
  device     text not null,                    -- browser it was made with
  created_at timestamptz not null,
  used_at    timestamptz
);
create index passkey_of_person on passkey (person_id, created_at);

-- What an authenticator has to sign: once, within minutes, for the session or the try to enter that asked.
create table passkey_challenge (
  hash       bytea primary key,                -- sha-256
  purpose    text not null check (purpose in ('registration', 'entry')),
  bound_to   bytea not null,                   -- sha-256 of the session's token, or of the try's cookie
  expires_at timestamptz not null
);
create index passkey_challenge_over on passkey_challenge (expires_at);

alter table passkey enable row level security;
alter table passkey_challenge enable row level security;

alter table session add column way text not null default 'password' check (way in ('password', 'passkey', 'provider'));
alter table sign_in add column way text not null default 'password' check (way in ('password', 'passkey', 'provider'));
alter table sign_in drop constraint sign_in_outcome_check, add constraint sign_in_outcome_check check (outcome in
  ('entered', 'wrong_password', 'wrong_code', 'code_asked', 'passkey_asked', 'wrong_passkey', 'copied_passkey', 'provider_refused'));

create function add_challenge(challenge bytea, purpose text, bound bytea, at timestamptz, until timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from passkey_challenge where expires_at < at;
    insert into passkey_challenge (hash, purpose, bound_to, expires_at) values (challenge, purpose, bound, until);
  end;

-- Spends it. What somebody else was asked, or what was asked for something else, stays where it is.
create function use_challenge(challenge bytea, purpose text, bound bytea, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  delete from passkey_challenge as kept
   where kept.hash = challenge and kept.purpose = use_challenge.purpose and kept.bound_to = bound and kept.expires_at > at;
  return found;
end
$$;

create function passkey_to_enter(named text)
  returns table (id uuid, person uuid, email text, public_key bytea, counter bigint)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select passkey.id, person.id, person.email, passkey.public_key, passkey.counter
      from passkey join person on person.id = person_id where credential = named and person.active;
  end;

-- Whether the counter went on; where it did not, two authenticators have the same key (WebAuthn, § 6.1.1).
create function use_passkey(which uuid, count bigint, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update passkey set counter = count, used_at = at
   where passkey.id = which and (count > counter or (count = 0 and counter = 0));
  return found;
end
$$;

drop function sign_in_failed(text, text, text, text, uuid, timestamptz);
create function sign_in_failed(address text, place text, device text, outcome text, whose uuid, at timestamptz, way text) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into sign_in (person_id, email, place, device, outcome, at, way)
      values (whose, lower(address), $2, $3, $4, $6, $7);
    -- Only what can be guessed is counted.
    insert into sign_in_try (key, failures, last_at)
      select key, 1, at from unnest(array['pair ' || $2 || ' ' || lower(address), 'place ' || $2]) as key
       where outcome in ('wrong_password', 'wrong_code')
      on conflict (key) do update set last_at = excluded.last_at,
        failures = case when sign_in_try.last_at < excluded.last_at - interval '1 day' then 1 else sign_in_try.failures + 1 end;
  end;

drop function begin_session(bytea, uuid, text, timestamptz, timestamptz, text, text);
create function begin_session(token bytea, whose uuid, csrf_token text, since timestamptz, until timestamptz, place text,
    device text, way text) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from session where expires_at < since - interval '1 day';
    delete from sign_in_try where last_at < since - interval '2 days';
    delete from sign_in_try where key = (select 'pair ' || $6 || ' ' || lower(email) from person where id = whose);
    insert into session (token_hash, person_id, csrf, created_at, expires_at, place, device, seen_at, way)
      values (token, whose, csrf_token, since, until, $6, $7, since, $8);
    insert into sign_in (person_id, email, place, device, outcome, at, way)
      select id, lower(email), $6, $7, 'entered', since, $8 from person where id = whose;
  end;

-- Also tells whether a key could take the place of the code that her role demands.
drop function person_to_sign_in(text, text);
create function person_to_sign_in(address text, place text)
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
      left join sign_in_try as pair on pair.key = 'pair ' || $2 || ' ' || lower(address)
      left join sign_in_try as whole on whole.key = 'place ' || $2;
  end;

-- One's own keys: each of these speaks of the person at work and of nobody else.
create function my_passkeys()
  returns table (id uuid, name text, device text, created_at timestamptz, used_at timestamptz, credential text, transports text[])
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select passkey.id, passkey.name, passkey.device, passkey.created_at, passkey.used_at, passkey.credential, passkey.transports
      from passkey where person_id = current_person() order by passkey.created_at, passkey.id;
  end;

create function add_my_passkey(named text, credential text, public_key bytea, counter bigint, transports text[], device text,
    at timestamptz) returns uuid
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into passkey (person_id, name, credential, public_key, counter, transports, device, created_at)
      values (current_person(), named, $2, $3, $4, $5, $6, at)
      on conflict do nothing returning id;
  end;

create function rename_my_passkey(which uuid, named text) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update passkey set name = named where passkey.id = which and person_id = current_person();
  return found;
end
$$;

create function drop_my_passkey(which uuid) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  delete from passkey where passkey.id = which and person_id = current_person();
  return found;
end
$$;

drop function my_sign_ins();
create function my_sign_ins() returns table (at timestamptz, place text, device text, outcome text, way text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select sign_in.at, sign_in.place, sign_in.device, sign_in.outcome, sign_in.way from sign_in
     where person_id = current_person() order by sign_in.at desc, sign_in.id desc limit 30;
  end;

-- Who enters has a second factor also with a key, or by a provider, who asks for one of its own.
create or replace function enter(token bytea, face text, at timestamptz)
  returns table (id uuid, kind text, name text, email text, team text, roles text[], csrf text, companies json, has_second boolean)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  me record;
begin
  select person.id, person.kind, person.name, person.email, person.team, person.roles, session.csrf, session.seen_at, session.way into me
    from session join person on person.id = session.person_id
   where session.token_hash = token and session.expires_at > at and person.active
     and (face = 'any' or (face = 'portal') = (person.kind = 'contact'));
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

revoke execute on function add_challenge, use_challenge, passkey_to_enter, use_passkey, sign_in_failed, begin_session,
  person_to_sign_in, my_passkeys, add_my_passkey, rename_my_passkey, drop_my_passkey, my_sign_ins from public;
grant execute on function add_challenge, use_challenge, passkey_to_enter, use_passkey, sign_in_failed, begin_session,
  person_to_sign_in to guiche_app;
grant execute on function my_passkeys, add_my_passkey, rename_my_passkey, drop_my_passkey, my_sign_ins to guiche_portal, guiche_desk;
