-- How tickets hang together: rejected as a duplicate of, merged into, child of, split from, related to another one.
-- What was undone stays, as history does. A customer sees a link when both ends are of her companies.

create table ticket_link (
  id               uuid primary key default uuidv7(),
  ticket_id        uuid not null,
  company_id       uuid not null,
  other_id         uuid not null,
  other_company_id uuid not null,
  kind             text not null check (kind in ('duplicate', 'merged', 'child', 'split', 'related')),
  made_at          timestamptz not null,
  made_by          uuid references person,
  undone_at        timestamptz,
  check (ticket_id <> other_id),
  foreign key (ticket_id, company_id) references ticket (id, company_id),
  foreign key (other_id, other_company_id) references ticket (id, company_id)
);
create unique index ticket_link_once on ticket_link (ticket_id, other_id, kind) where undone_at is null;
create index ticket_link_of_other on ticket_link (other_id) where undone_at is null;

alter table ticket_link enable row level security;
grant select, insert on ticket_link to guiche_desk;
grant update (undone_at) on ticket_link to guiche_desk;
grant select on ticket_link to guiche_portal;
create policy ticket_link_desk on ticket_link to guiche_desk using (true) with check (true);
create policy ticket_link_portal on ticket_link for select to guiche_portal
  using (company_id = any ((select my_companies())::uuid[]) and other_company_id = any ((select my_companies())::uuid[])
    and kind <> 'related');
