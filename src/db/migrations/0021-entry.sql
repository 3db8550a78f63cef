-- Entering: links that set a password, sessions people can see and end, sign-ins kept, tries that are slowed down, and a
-- second factor (TRG-091 to TRG-094, TRG-101, TRG-102, TTL-022 to TTL-030).

-- A link of a mail by which somebody sets a password, once. The hash of its token is noted when the mail is made.
create table entry_link (
  id         uuid primary key default uuidv7(),
  kind       text not null check (kind in ('invitation', 'reset')),
  person_id  uuid not null references person on delete cascade,
  email      text not null,                    -- the address it was sent to; worth nothing once hers is another one
  token_hash bytea unique,
  created_by uuid references person,           -- null = she asked for it herself
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  void_at    timestamptz                       -- a later link took its place, or its person was let go
);
create index entry_link_of_person on entry_link (person_id, created_at);

-- Mails about entering, one row each, as notices are.
create table entry_mail (
  id        uuid primary key default uuidv7(),
  kind      text not null check (kind in ('invitation', 'reset', 'password_changed', 'access_request')),
  link_id   uuid references entry_link on delete cascade,
  person_id uuid references person on delete cascade,
  facts     jsonb not null default '{}',
  tries     integer not null default 0,
  sent_at   timestamptz,
  failure   text
);
create index entry_mail_of_person on entry_mail (person_id);

alter table session add id uuid not null default uuidv7() unique,
  add place text not null default '',          -- network address it was begun from
  add device text not null default '',         -- what the browser says of itself
  add seen_at timestamptz;                     -- last use, to ten minutes

-- Who signed in, and who tried. A try that was turned away before its password was looked at is not in here.
create table sign_in (
  id        uuid primary key default uuidv7(),
  person_id uuid references person on delete cascade,
  email     text not null,                     -- as it was typed, in small letters
  place     text not null,
  device    text not null,
  outcome   text not null check (outcome in ('entered', 'wrong_password', 'wrong_code', 'code_asked')),
  at        timestamptz not null
);
create index sign_in_of_person on sign_in (person_id, at);
create index sign_in_at on sign_in (at);

-- Failures since the last success, of an address from a place, and of a place over all addresses.
create table sign_in_try (key text primary key, failures integer not null, last_at timestamptz not null);

create table second_factor (
  person_id    uuid primary key references person on delete cascade,
  secret       text not null,                  -- base32
  confirmed_at timestamptz,
  last_step    bigint not null default 0,      -- a code counts once
  recovery     bytea[] not null default '{}'   -- sha-256 of codes that each count once
);

alter table entry_link enable row level security;
alter table entry_mail enable row level security;
alter table sign_in enable row level security;
alter table sign_in_try enable row level security;
alter table second_factor enable row level security;
grant select, insert on entry_link to guiche_desk;
grant update (token_hash, void_at) on entry_link to guiche_desk;
grant select, insert on entry_mail to guiche_desk;
grant update (tries, sent_at, failure) on entry_mail to guiche_desk;
grant select on sign_in to guiche_desk;
create policy entry_link_desk on entry_link to guiche_desk using (true) with check (true);
create policy entry_mail_desk on entry_mail to guiche_desk using (true) with check (true);
create policy sign_in_desk on sign_in for select to guiche_desk using (true);

-- Whether somebody can sign in already; the hash itself is nobody's to read.
create function has_password(whose uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from person where id = whose and password_hash is not null);

-- What anybody may ask at the door. That a password was forgotten is a job for whoever it is, known or not, so that
-- neither the answer nor its time tells whether there is such a person.
create function ask_password_reset(address text) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform enqueue('forgotten-password', json_build_object('email', address));
end
$$;

create function ask_access(facts jsonb) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  mail uuid;
begin
  insert into entry_mail (kind, facts) values ('access_request', facts) returning id into mail;
  perform enqueue('send-entry-mail', json_build_object('mail', mail));
end
$$;

-- What a link opens: nothing, when it was used, is over, or its person has another address by now.
create function read_entry_link(token bytea, at timestamptz)
  returns table (id uuid, kind text, person uuid, name text, email text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select entry_link.id, entry_link.kind, person.id, person.name, person.email
      from entry_link join person on person.id = person_id
     where token_hash = token and used_at is null and void_at is null and expires_at > at
       and person.active and lower(person.email) = lower(entry_link.email);
  end;

-- Sets the password by a link, which is then spent with all others of the person. Her sessions end by the trigger.
create function use_entry_link(token bytea, hash text, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  found_link record;
  mail uuid;
begin
  select * into found_link from read_entry_link(token, at);
  if found_link.id is null then return false; end if;
  update entry_link set used_at = at where entry_link.id = found_link.id and used_at is null;
  if not found then return false; end if;
  update entry_link set void_at = at where person_id = found_link.person and used_at is null and void_at is null;
  update person set password_hash = hash where person.id = found_link.person;
  delete from session where person_id = found_link.person;
  if found_link.kind = 'reset' then
    insert into entry_mail (kind, person_id) values ('password_changed', found_link.person) returning entry_mail.id into mail;
    perform enqueue('send-entry-mail', json_build_object('mail', mail));
  end if;
  return true;
end
$$;

-- Signing in. What is asked before a password is looked at comes in one answer, a row whether or not there is somebody.
drop function person_to_sign_in(text);
create function person_to_sign_in(address text, place text)
  returns table (id uuid, password_hash text, secret text, last_step bigint, is_known boolean,
    pair_failures integer, pair_at timestamptz, place_failures integer, place_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select person.id, person.password_hash,
      (select second_factor.secret from second_factor where person_id = person.id and confirmed_at is not null),
      (select second_factor.last_step from second_factor where person_id = person.id),
      coalesce(exists (select from sign_in where person_id = person.id and sign_in.place = $2 and outcome = 'entered'), false),
      coalesce(pair.failures, 0), pair.last_at, coalesce(whole.failures, 0), whole.last_at
    from (select 1) as one
      left join person on lower(person.email) = lower(address) and person.active and person.password_hash is not null
      left join sign_in_try as pair on pair.key = 'pair ' || $2 || ' ' || lower(address)
      left join sign_in_try as whole on whole.key = 'place ' || $2;
  end;

create function sign_in_failed(address text, place text, device text, outcome text, whose uuid, at timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into sign_in (person_id, email, place, device, outcome, at)
      values (whose, lower(address), $2, $3, $4, $6);
    insert into sign_in_try (key, failures, last_at)
      select key, 1, at from unnest(array['pair ' || $2 || ' ' || lower(address), 'place ' || $2]) as key
       where outcome <> 'code_asked'
      on conflict (key) do update set last_at = excluded.last_at,
        failures = case when sign_in_try.last_at < excluded.last_at - interval '1 day' then 1 else sign_in_try.failures + 1 end;
  end;

drop function begin_session(bytea, uuid, text, timestamptz, timestamptz);
create function begin_session(token bytea, whose uuid, csrf_token text, since timestamptz, until timestamptz, place text, device text)
  returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from session where expires_at < since - interval '1 day';
    delete from sign_in_try where last_at < since - interval '2 days';
    delete from sign_in_try where key = (select 'pair ' || $6 || ' ' || lower(email) from person where id = whose);
    insert into session (token_hash, person_id, csrf, created_at, expires_at, place, device, seen_at)
      values (token, whose, csrf_token, since, until, $6, $7, since);
    insert into sign_in (person_id, email, place, device, outcome, at)
      select id, lower(email), $6, $7, 'entered', since from person where id = whose;
  end;

-- A code of the second factor counts once; so does a recovery code.
create function use_second_step(whose uuid, step bigint) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update second_factor set last_step = step where person_id = whose and confirmed_at is not null and last_step < step;
  return found;
end
$$;

create function use_recovery(whose uuid, code bytea) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update second_factor set recovery = array_remove(recovery, code)
   where person_id = whose and confirmed_at is not null and code = any (recovery);
  return found;
end
$$;

-- One's own account: each of these speaks of the person at work and of nobody else.
create function my_sessions(at timestamptz)
  returns table (id uuid, place text, device text, created_at timestamptz, seen_at timestamptz, token_hash bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select session.id, session.place, session.device, session.created_at, session.seen_at, session.token_hash
      from session where person_id = current_person() and expires_at > at order by session.seen_at desc nulls last, session.id;
  end;

create function end_my_session(which uuid) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  delete from session where session.id = which and person_id = current_person();
  return found;
end
$$;

create function my_sign_ins() returns table (at timestamptz, place text, device text, outcome text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select sign_in.at, sign_in.place, sign_in.device, sign_in.outcome from sign_in
     where person_id = current_person() order by sign_in.at desc, sign_in.id desc limit 30;
  end;

create function my_password_hash() returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select password_hash from person where id = current_person());

create function set_my_password(hash text) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  mail uuid;
begin
  update person set password_hash = hash where id = current_person();
  update entry_link set void_at = now() where person_id = current_person() and used_at is null and void_at is null;
  insert into entry_mail (kind, person_id) values ('password_changed', current_person()) returning id into mail;
  perform enqueue('send-entry-mail', json_build_object('mail', mail));
end
$$;

create function my_second_factor() returns table (secret text, confirmed_at timestamptz, last_step bigint, recovery_left integer)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select second_factor.secret, second_factor.confirmed_at, second_factor.last_step, cardinality(recovery)
      from second_factor where person_id = current_person();
  end;

create function begin_my_second_factor(fresh text) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into second_factor (person_id, secret) values (current_person(), fresh)
      on conflict (person_id) do update set secret = excluded.secret, last_step = 0, recovery = '{}'
       where second_factor.confirmed_at is null;
  end;

create function confirm_my_second_factor(step bigint, codes bytea[], at timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    update second_factor set confirmed_at = at, last_step = step, recovery = codes
     where person_id = current_person() and confirmed_at is null;
  end;

create function drop_my_second_factor() returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from second_factor where person_id = current_person();
  end;

-- Who enters also tells whether she has a second factor; that a session was used is noted every ten minutes.
drop function enter(bytea, text, timestamptz);
create function enter(token bytea, face text, at timestamptz)
  returns table (id uuid, kind text, name text, email text, team text, roles text[], csrf text, companies json, has_second boolean)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  me record;
begin
  select person.id, person.kind, person.name, person.email, person.team, person.roles, session.csrf, session.seen_at into me
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
           exists (select from second_factor where person_id = me.id and confirmed_at is not null);
end
$$;

revoke execute on function has_password, ask_password_reset, ask_access, read_entry_link, use_entry_link, person_to_sign_in,
  sign_in_failed, begin_session, use_second_step, use_recovery, my_sessions, end_my_session, my_sign_ins, my_password_hash,
  set_my_password, my_second_factor, begin_my_second_factor, confirm_my_second_factor, drop_my_second_factor, enter from public;
grant execute on function ask_password_reset, ask_access, read_entry_link, use_entry_link, person_to_sign_in, sign_in_failed,
  begin_session, use_second_step, use_recovery to guiche_app;
grant execute on function has_password to guiche_desk;
grant execute on function my_sessions, end_my_session, my_sign_ins, my_password_hash, set_my_password, my_second_factor,
  begin_my_second_factor, confirm_my_second_factor, drop_my_second_factor to guiche_portal, guiche_desk;
grant execute on function enter to guiche_app, guiche_portal, guiche_desk;
