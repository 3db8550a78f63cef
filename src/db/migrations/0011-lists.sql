-- Lists on both sides: what they are filtered, searched and ordered by, what a contact has read, and kept views.

-- What the desk filters by stands in the fold; a column of each lets an index serve it.
alter table ticket
  add in_team          text not null generated always as (coalesce(fold ->> 'team', '')) stored,
  add severity_id      text not null generated always as (coalesce(fold ->> 'severity', '')) stored,
  add contact_kind     text not null generated always as (coalesce(fold ->> 'kind', '')) stored,
  add closing_category text not null generated always as (coalesce(fold ->> 'category', '')) stored,
  add search_body text not null default '';      -- the description, small letters without accents (TTL-073)

update ticket set search_body = btrim(regexp_replace(lower(regexp_replace(normalize(left(body, 4000), nfd),
    '[\u0300-\u036f]', '', 'g')), '\s+', ' ', 'g'))
  from ticket_event where ticket_id = ticket.id and seq = 1 and body is not null;

grant select (in_team, severity_id, contact_kind, closing_category, search_body) on ticket to guiche_portal;

create index ticket_search_body on ticket using gin (search_body gin_trgm_ops);
-- One index for each order a list can have; what has no date comes last. Past the end nobody asks what is due next.
drop index ticket_due;
create index ticket_by_due on ticket (coalesce(due_at, 'infinity'), id) where state not in ('closed', 'rejected');
create index ticket_by_severity on ticket (severity_rank, opened_at, id) where state not in ('closed', 'rejected');
create index ticket_open_by_opening on ticket (opened_at desc, id desc) where state not in ('closed', 'rejected');
create index ticket_by_change on ticket (changed_at desc, id desc);
-- For filters that leave little: what they leave is found at once, however old it is.
create index ticket_of_team on ticket (in_team);
create index ticket_of_product on ticket (product);
create index ticket_of_kind on ticket (contact_kind) where contact_kind <> '';
create index ticket_of_category on ticket (closing_category) where closing_category <> '';
-- What somebody served is asked for when it is over as well.
create index ticket_served_by on ticket (assignee_id, opened_at desc, id desc) where assignee_id is not null;

-- How far a contact has read a ticket: the last event there was when she looked (TTL-082, choice B-43).
create table ticket_seen (
  ticket_id  uuid not null,
  company_id uuid not null,
  person_id  uuid not null references person on delete cascade,
  seq        integer not null,
  at         timestamptz not null,
  primary key (person_id, ticket_id),
  foreign key (ticket_id, company_id) references ticket (id, company_id)
);
alter table ticket_seen enable row level security;
grant select, insert on ticket_seen to guiche_portal;
grant update (seq, at) on ticket_seen to guiche_portal;
create policy ticket_seen_portal on ticket_seen to guiche_portal
  using (person_id = current_person() and company_id = any ((select my_companies())::uuid[]))
  with check (person_id = current_person() and company_id = any ((select my_companies())::uuid[]));

-- Views of the desk that somebody keeps: for herself, for her team, for all.
create table desk_view (
  id         uuid primary key,                   -- drawn by the browser: sent twice, kept once; removed and put back
  person_id  uuid not null references person on delete cascade,
  shared     text not null check (shared in ('own', 'team', 'all')),
  team       text not null default '',           -- whose it is when shared with a team
  name       text not null check (length(name) between 1 and 60),
  base       text not null,                      -- the built-in view it narrows
  filter     jsonb not null,
  sort       text not null default '',
  made_at    timestamptz not null,
  check (shared <> 'team' or team <> '')
);
create index desk_view_of_person on desk_view (person_id);

-- The team of the agent at work.
create function my_team() returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select team from person where id = current_person() and kind = 'agent' and active);
revoke execute on function my_team from public;
grant execute on function my_team to guiche_desk;

alter table desk_view enable row level security;
grant select, insert, update, delete on desk_view to guiche_desk;
create policy desk_view_read on desk_view for select to guiche_desk
  using (person_id = current_person() or shared = 'all' or (shared = 'team' and team <> '' and team = my_team()));
create policy desk_view_add on desk_view for insert to guiche_desk
  with check (person_id = current_person() and (shared <> 'team' or team = my_team()));
create policy desk_view_change on desk_view for update to guiche_desk
  using (person_id = current_person()) with check (person_id = current_person() and (shared <> 'team' or team = my_team()));
create policy desk_view_remove on desk_view for delete to guiche_desk using (person_id = current_person());
