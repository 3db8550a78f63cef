-- What another area does for a ticket, which stays with its owner (PRO-052, PRO-110, TRG-033 to TRG-035).
create table area_issue (
  id          uuid primary key default uuidv7(),
  ticket_id   uuid not null,
  company_id  uuid not null,
  area        text not null,                                -- id of an area of the guide
  question    text not null,
  asked_by    uuid references person,
  asked_at    timestamptz not null,
  answer      text not null default '',
  answered_by uuid references person,
  answered_at timestamptz,                                  -- null = open
  tries       integer not null default 0,
  sent_at     timestamptz,
  failure     text,
  foreign key (ticket_id, company_id) references ticket (id, company_id)
);
create index area_issue_of_ticket on area_issue (ticket_id);
create index area_issue_open on area_issue (area, asked_at) where answered_at is null;

alter table area_issue enable row level security;
grant select, insert on area_issue to guiche_desk;
grant update (answer, answered_by, answered_at, tries, sent_at, failure) on area_issue to guiche_desk;
create policy area_issue_desk on area_issue to guiche_desk using (true) with check (true);
