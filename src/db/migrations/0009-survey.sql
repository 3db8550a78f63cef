-- What people may do beyond serving tickets, answers by a link in a mail, and what customers say of the service.

-- Roles in the words of the rules (src/domain/people/role.ts); `role` stays the title people read.
alter table person add column roles text[] not null default '{}';
update person set roles = '{manager}'
 where kind = 'agent' and role ~* '^\s*(lead|manager|head|gestora?|gerente|líder|lider|coordenadora?|supervisora?)(\s|$)';
grant select (roles) on person to guiche_desk;

drop function enter(bytea, text, timestamptz);
create function enter(token bytea, face text, at timestamptz)
  returns table (id uuid, kind text, name text, email text, team text, roles text[], csrf text, companies json)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  me record;
begin
  select person.id, person.kind, person.name, person.email, person.team, person.roles, session.csrf into me
    from session join person on person.id = session.person_id
   where session.token_hash = token and session.expires_at > at and person.active
     and (face = 'any' or (face = 'portal') = (person.kind = 'contact'));
  if me.id is null then return; end if;
  perform set_config('guiche.person', me.id::text, true), set_config('guiche.at', at::text, true);
  return query
    select me.id, me.kind, me.name, me.email, me.team, me.roles, me.csrf,
           (select coalesce(json_agg(json_build_object('id', company.id, 'name', company.name, 'contract', company.contract)
              order by company.name), '[]')
              from membership join company on company.id = membership.company_id where membership.person_id = me.id);
end
$$;
revoke execute on function enter from public;
grant execute on function enter to guiche_app, guiche_portal, guiche_desk;

-- A message may carry a link that lets its reader answer without signing in (PRN-035). Only the hash of its token is
-- kept; whoever has the link is the person the message was for, for that ticket alone and for half a year.
alter table notice add column link_hash bytea;
create unique index notice_of_link on notice (link_hash) where link_hash is not null;

create function enter_by_link(token bytea, at timestamptz)
  returns table (id uuid, kind text, name text, email text, team text, roles text[], csrf text, companies json,
    number text, told_at timestamptz)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  me record;
begin
  select person.id, person.kind, person.name, person.email, ticket.number, ticket_event.at as told_at,
         json_build_array(json_build_object('id', company.id, 'name', company.name, 'contract', company.contract)) as companies
    into me
    from notice
    join person on person.id = notice.person_id and person.active and person.kind = 'contact'
    join membership on membership.person_id = person.id and membership.company_id = notice.company_id
    join company on company.id = notice.company_id
    join ticket on ticket.id = notice.ticket_id
    join ticket_event on ticket_event.ticket_id = notice.ticket_id and ticket_event.seq = notice.seq
   where notice.link_hash = token and ticket_event.at > enter_by_link.at - interval '180 days';
  if me.id is null then return; end if;
  perform set_config('guiche.person', me.id::text, true), set_config('guiche.at', at::text, true);
  return query select me.id, me.kind, me.name, me.email, ''::text, '{}'::text[], ''::text, me.companies, me.number, me.told_at;
end
$$;
revoke execute on function enter_by_link from public;
grant execute on function enter_by_link to guiche_portal;

-- What the customer said of the service, and who served it then. A confidential answer is never shown to whoever
-- serves tickets, only to those who lead, and not to them where they served it themselves (PRN-041, choice B-74).
create table survey_answer (
  ticket_id    uuid primary key,
  company_id   uuid not null,
  person_id    uuid not null references person,
  at           timestamptz not null,
  value        smallint not null,                -- as given, on the scale of the ticket's guide version
  score        smallint not null check (score between 0 and 100),
  comment      text not null default '',
  confidential boolean not null,
  dissatisfied boolean not null,
  team         text not null,
  assignee_id  uuid references person,
  foreign key (ticket_id, company_id) references ticket (id, company_id)
);
create index survey_answer_by_date on survey_answer (at);

-- Whether the person at work leads: the team itself, or everything.
create function leads(whose text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (
    select from person where id = current_person() and kind = 'agent' and active
       and (roles && array['manager', 'director'] or ('leader' = any (roles) and team = whose)));
revoke execute on function leads from public;
grant execute on function leads to guiche_desk;

alter table survey_answer enable row level security;
grant select, insert on survey_answer to guiche_portal;
grant select on survey_answer to guiche_desk;
create policy survey_answer_portal_reads on survey_answer for select to guiche_portal
  using (person_id = current_person() and company_id = any ((select my_companies())::uuid[]));
create policy survey_answer_portal_writes on survey_answer for insert to guiche_portal
  with check (person_id = current_person() and company_id = any ((select my_companies())::uuid[]));
create policy survey_answer_desk on survey_answer for select to guiche_desk
  using (not confidential or (leads(team) and assignee_id is distinct from current_person()));

-- What somebody has to do, beside the tickets themselves. A task about a confidential answer is its leaders' only.
create table task (
  id         uuid primary key default uuidv7(),
  kind       text not null check (kind in ('own', 'dissatisfied')),
  ticket_id  uuid,
  company_id uuid,
  title      text not null default '' check (length(title) <= 300),
  person_id  uuid references person,             -- whose it is; null = of whoever leads the team
  team       text not null default '',
  due_at     timestamptz,
  made_at    timestamptz not null,
  made_by    uuid references person,
  done_at    timestamptz,
  done_by    uuid references person,
  check (person_id is not null or kind <> 'own'),
  foreign key (ticket_id, company_id) references ticket (id, company_id)
);
create index task_of_person on task (person_id, due_at) where done_at is null;
create index task_of_ticket on task (ticket_id) where ticket_id is not null;

alter table task enable row level security;
grant select, insert on task to guiche_desk;
grant update (title, due_at, done_at, done_by) on task to guiche_desk;
grant insert on task to guiche_portal;
create policy task_desk on task to guiche_desk
  using (case kind when 'own' then person_id = current_person()
    else leads(team) and not exists (
      select from ticket where ticket.id = task.ticket_id and ticket.assignee_id = current_person()) end)
  with check (kind = 'dissatisfied' or person_id = current_person());
create policy task_portal_writes on task for insert to guiche_portal
  with check (kind = 'dissatisfied' and person_id is null and company_id = any ((select my_companies())::uuid[]));
