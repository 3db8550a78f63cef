-- A guide text is proposed, then put in force from an instant on. Both are kept for ever: who wanted what and why, and
-- who let it happen. The version in force is the one with the latest in_force_from that has come; of equals, the later.

create table guide_proposal (
  id           integer primary key generated always as identity,
  vendor       text not null,
  edition      text not null,
  text         text not null,                    -- the YAML as it was proposed
  sha256       text not null,
  reason       text not null default '',
  proposed_by  uuid references person,           -- null = the operator, at the machine itself
  proposed_at  timestamptz not null,
  withdrawn_by uuid references person,
  withdrawn_at timestamptz                       -- null = open, or put in force (guide_version.proposal)
);

-- Going back to an earlier text is a new version with the same text.
alter table guide_version
  drop constraint guide_version_sha256_key,
  add column proposal        integer unique references guide_proposal,  -- null = the first one, from the operator's file
  add column put_in_force_by uuid references person,                    -- null = the operator
  add column put_in_force_at timestamptz;

create index guide_version_by_force on guide_version (in_force_from desc, id desc);

-- Of a proposal only its withdrawal is written later, once.
create function forbid_rewriting() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is null and new.withdrawn_at is not null
     and to_jsonb(new) - '{withdrawn_by,withdrawn_at}'::text[] = to_jsonb(old) - '{withdrawn_by,withdrawn_at}'::text[]
  then return new; end if;
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger guide_proposal_is_only_withdrawn before update on guide_proposal
  for each row execute function forbid_rewriting();
create trigger guide_proposal_is_immutable before delete on guide_proposal
  for each row execute function forbid_change();
create trigger guide_proposal_is_not_emptied before truncate on guide_proposal
  for each statement execute function forbid_change();

-- Every node hears of a new version when it commits, and reads the versions anew.
create function tell_guide() returns trigger language plpgsql as $$
begin
  perform pg_notify('guiche_guide', new.id::text);
  return null;
end
$$;

create trigger guide_version_is_told after insert on guide_version
  for each row execute function tell_guide();

-- The instant a signed-in person works at, by the site's own clock; outside such a transaction, the server's.
create function working_at() returns timestamptz
  language sql stable parallel safe
  return coalesce(nullif(current_setting('guiche.at', true), '')::timestamptz, now());

create or replace function enter(token bytea, face text, at timestamptz)
  returns table (id uuid, kind text, name text, email text, team text, csrf text, companies json)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  me record;
begin
  select person.id, person.kind, person.name, person.email, person.team, session.csrf into me
    from session join person on person.id = session.person_id
   where session.token_hash = token and session.expires_at > at and person.active
     and (face = 'any' or (face = 'portal') = (person.kind = 'contact'));
  if me.id is null then return; end if;
  perform set_config('guiche.person', me.id::text, true), set_config('guiche.at', at::text, true);
  return query
    select me.id, me.kind, me.name, me.email, me.team, me.csrf,
           (select coalesce(json_agg(json_build_object('id', company.id, 'name', company.name, 'contract', company.contract)
              order by company.name), '[]')
              from membership join company on company.id = membership.company_id where membership.person_id = me.id);
end
$$;

-- What is not in force yet is the vendor's own matter; so is what was proposed. Who signed in acts in her own name.
revoke select on guide_version from guiche_app;
grant insert on guide_version to guiche_desk;
grant select, insert on guide_proposal to guiche_desk;
grant update (withdrawn_by, withdrawn_at) on guide_proposal to guiche_desk;

alter table guide_version enable row level security;
alter table guide_proposal enable row level security;

create policy guide_version_portal on guide_version for select to guiche_portal using (in_force_from <= working_at());
create policy guide_version_desk on guide_version for select to guiche_desk using (true);
create policy guide_version_desk_adds on guide_version for insert to guiche_desk
  with check (put_in_force_by is not distinct from coalesce(current_person(), put_in_force_by));
create policy guide_proposal_desk on guide_proposal for select to guiche_desk using (true);
create policy guide_proposal_desk_adds on guide_proposal for insert to guiche_desk
  with check (proposed_by is not distinct from coalesce(current_person(), proposed_by));
create policy guide_proposal_desk_withdraws on guide_proposal for update to guiche_desk
  using (true) with check (withdrawn_by is not distinct from coalesce(current_person(), withdrawn_by));
