-- Customer companies, the people of both sides, and their sessions.

create table company (
  id         uuid primary key default uuidv7(),
  code       text not null unique,               -- customer code, six digits where the guide wants them (PRO-090)
  name       text not null check (length(name) between 1 and 200),
  plan       text not null default '',
  contract   text,                               -- id of a contract of the guide, with deadlines of its own (TRG-159)
  created_at timestamptz not null default now()
);

create table person (
  id            uuid primary key default uuidv7(),
  kind          text not null check (kind in ('agent', 'contact')),
  name          text not null check (length(name) between 1 and 200),
  email         text not null check (length(email) between 3 and 254),
  phone         text not null default '',
  team          text not null default '',        -- id of a team of the guide; agents only
  role          text not null default '',
  password_hash text,                            -- argon2id in PHC form; null = cannot sign in
  active        boolean not null default true,
  created_at    timestamptz not null default now()
);
create unique index person_email on person (lower(email));

-- Which companies a contact speaks for.
create table membership (
  person_id  uuid not null references person on delete cascade,
  company_id uuid not null references company on delete cascade,
  primary key (person_id, company_id)
);
create index membership_of_company on membership (company_id);

create table session (
  token_hash bytea primary key,                  -- sha-256 of the cookie's token; the token itself is nowhere
  person_id  uuid not null references person on delete cascade,
  csrf       text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_of_person on session (person_id);

-- Companies of the person this transaction works for. Runs as the owner, or row-level security would ask itself.
create function my_companies() returns uuid[]
  language sql stable security definer set search_path = public
  return (select coalesce(array_agg(company_id), '{}') from membership where person_id = current_person());

alter table company enable row level security;
alter table person enable row level security;
alter table membership enable row level security;
alter table session enable row level security;

grant select on company, membership to guiche_portal, guiche_desk;
grant select (id, kind, name) on person to guiche_portal;
grant select (id, kind, name, email, phone, team, role, active) on person to guiche_desk;
grant insert, update on company, membership to guiche_desk;

create policy company_desk on company to guiche_desk using (true) with check (true);
create policy company_portal on company for select to guiche_portal using (id = any ((select my_companies())::uuid[]));
create policy membership_desk on membership to guiche_desk using (true) with check (true);
create policy membership_portal on membership for select to guiche_portal
  using (company_id = any ((select my_companies())::uuid[]));
create policy person_desk on person for select to guiche_desk using (true);
create policy person_portal on person for select to guiche_portal
  using (kind = 'agent' or id in (select person_id from membership));

-- Signing in is all that guiche_app may do. Each function below answers one question and no other.

create function person_to_sign_in(address text) returns table (id uuid, password_hash text)
  language sql stable security definer set search_path = public
  begin atomic
    select person.id, person.password_hash from person
     where lower(person.email) = lower(address) and person.active and person.password_hash is not null;
  end;

create function begin_session(token bytea, whose uuid, csrf_token text, since timestamptz, until timestamptz) returns void
  language sql volatile security definer set search_path = public
  begin atomic
    delete from session where expires_at < since - interval '1 day';
    insert into session (token_hash, person_id, csrf, created_at, expires_at) values (token, whose, csrf_token, since, until);
  end;

create function end_session(token bytea) returns void
  language sql volatile security definer set search_path = public
  begin atomic
    delete from session where token_hash = token;
  end;

-- Names the person for the rest of the transaction and tells who she is. Nobody when the session is over, the
-- person no longer active, or of the other side than the face she knocks at.
create function enter(token bytea, face text, at timestamptz)
  returns table (id uuid, kind text, name text, email text, team text, csrf text, companies json)
  language plpgsql volatile security definer set search_path = public as $$
declare
  me record;
begin
  select person.id, person.kind, person.name, person.email, person.team, session.csrf into me
    from session join person on person.id = session.person_id
   where session.token_hash = token and session.expires_at > at and person.active
     and (face = 'any' or (face = 'portal') = (person.kind = 'contact'));
  if me.id is null then return; end if;
  perform set_config('guiche.person', me.id::text, true);
  return query
    select me.id, me.kind, me.name, me.email, me.team, me.csrf,
           (select coalesce(json_agg(json_build_object('id', company.id, 'name', company.name, 'contract', company.contract)
              order by company.name), '[]')
              from membership join company on company.id = membership.company_id where membership.person_id = me.id);
end
$$;

revoke execute on function person_to_sign_in, begin_session, end_session, enter from public;
grant execute on function person_to_sign_in, begin_session, end_session to guiche_app;
grant execute on function enter to guiche_app, guiche_portal, guiche_desk;
