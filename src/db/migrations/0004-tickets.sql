-- Tickets and their history. Every change is one ticket_event row or more; the ticket row is the last state, with
-- dates kept for sorting. Instants are UTC; the company stands on every row so that row-level security needs no join.

create table ticket (
  id                 uuid primary key default uuidv7(),
  number             text not null unique,              -- what people say on the phone
  open_key           uuid unique,                       -- drawn by the form: sent twice, opened once
  company_id         uuid not null references company,
  requester_id       uuid not null references person,
  guide_version      integer not null references guide_version,
  subject            text not null check (length(subject) between 1 and 500),
  product            text not null default '',
  module             text not null default '',
  version            text not null default '',
  environment        text not null default '',
  answers            jsonb not null default '{}',       -- what the customer answered to the triage questions
  follow_up_of       uuid references ticket,
  state              text not null,
  severity_rank      smallint not null,                 -- 0 = most severe of its guide
  assignee_id        uuid references person,
  opened_at          timestamptz not null,
  changed_at         timestamptz not null,
  closed_at          timestamptz,
  due_at             timestamptz,                       -- promised date; null while nothing is promised or a pause holds it
  queue_key          bigint[] not null,                 -- place in the queue, in the guide's own order
  last_entry         text not null default '',          -- half a line of the last public entry
  last_entry_by      text not null default 'customer',
  last_note          text not null default '',          -- the same of an internal note, if newer; never for customers
  search             text not null,                     -- number and subject, small letters without accents
  revision           integer not null,                  -- seq of the last event
  fold               jsonb not null,                    -- the ticket as the rules see it (src/domain/ticket/ticket.ts)
  unique (id, company_id)
);

create index ticket_queue on ticket (queue_key, id) where state in ('new', 'estimating', 'in_service', 'on_hold', 'in_maintenance');
create index ticket_open on ticket (state, queue_key, id) where state not in ('closed', 'rejected');
create index ticket_of_assignee on ticket (assignee_id, queue_key, id) where state not in ('closed', 'rejected');
create index ticket_unassigned on ticket (queue_key, id)
  where assignee_id is null and state in ('new', 'estimating', 'in_service', 'on_hold', 'in_maintenance');
-- Everything the desk counts, so that counting reads no ticket.
create index ticket_counted on ticket (state, assignee_id, due_at) where state not in ('closed', 'rejected');
create index ticket_due on ticket (due_at, id) where due_at is not null and state not in ('closed', 'rejected');
create index ticket_closed on ticket (closed_at desc, id desc) where state in ('closed', 'rejected');
create index ticket_by_opening on ticket (opened_at desc, id desc);
create index ticket_of_company on ticket (company_id, opened_at desc, id desc);
create index ticket_of_company_state on ticket (company_id, state, opened_at desc, id desc);
create index ticket_of_requester on ticket (requester_id, opened_at desc, id desc);
create extension if not exists pg_trgm;
create index ticket_search on ticket using gin (search gin_trgm_ops);
create index ticket_follow_up on ticket (follow_up_of) where follow_up_of is not null;

create table ticket_event (
  ticket_id   uuid not null,
  seq         integer not null,                         -- 1 = opened
  company_id  uuid not null,
  kind        text not null,
  at          timestamptz not null,                     -- when it happened, by the rules
  recorded_at timestamptz not null default now(),       -- when it was written
  by_kind     text not null check (by_kind in ('customer', 'agent', 'system')),
  actor_id    uuid references person,
  channel     text not null,
  visibility  text not null check (visibility in ('public', 'internal')),
  body        text,                                     -- what was written, if anything
  facts       jsonb not null default '{}',
  primary key (ticket_id, seq),
  foreign key (ticket_id, company_id) references ticket (id, company_id)
);

create trigger ticket_event_is_immutable before update or delete on ticket_event
  for each row execute function forbid_change();

-- What must happen to a ticket at an instant, replaced whenever the ticket changes.
create table alarm (
  ticket_id  uuid not null,
  key        text not null,                             -- breach:support, acceptance_end …
  company_id uuid not null,
  due_at     timestamptz not null,
  primary key (ticket_id, key),
  foreign key (ticket_id, company_id) references ticket (id, company_id)
);
create index alarm_due on alarm (due_at);

-- Messages to people, one row each; the job that sends it carries its id.
create table notice (
  id         uuid primary key default uuidv7(),
  ticket_id  uuid not null,
  company_id uuid not null,
  seq        integer not null,                          -- the event it tells of
  kind       text not null,
  person_id  uuid not null references person,
  tries      integer not null default 0,                -- a second try is marked as a repeat in the message
  sent_at    timestamptz,
  failure    text,
  unique (ticket_id, seq, kind, person_id),
  foreign key (ticket_id, company_id) references ticket (id, company_id)
);

alter table ticket enable row level security;
alter table ticket_event enable row level security;
alter table alarm enable row level security;
alter table notice enable row level security;

grant select, insert, update on ticket to guiche_desk;
grant insert, update on ticket to guiche_portal;
-- All columns but last_note.
grant select (id, number, open_key, company_id, requester_id, guide_version, subject, product, module, version,
  environment, answers, follow_up_of, state, severity_rank, assignee_id, opened_at, changed_at, closed_at, due_at,
  queue_key, last_entry, last_entry_by, search, revision, fold) on ticket to guiche_portal;
grant select, insert on ticket_event to guiche_desk, guiche_portal;
grant select, insert, update, delete on alarm to guiche_desk, guiche_portal;
grant insert on notice to guiche_desk, guiche_portal;
grant select on notice to guiche_desk, guiche_portal;
grant update on notice to guiche_desk;

create policy ticket_desk on ticket to guiche_desk using (true) with check (true);
create policy event_desk on ticket_event to guiche_desk using (true) with check (true);
create policy alarm_desk on alarm to guiche_desk using (true) with check (true);
create policy notice_desk on notice to guiche_desk using (true) with check (true);

create policy ticket_portal on ticket to guiche_portal
  using (company_id = any ((select my_companies())::uuid[]))
  with check (company_id = any ((select my_companies())::uuid[]));
-- A customer reads public events of her companies. What the guide does on her way (a breach noted) is written for
-- her tickets too, and stays unseen.
create policy event_portal_reads on ticket_event for select to guiche_portal
  using (visibility = 'public' and company_id = any ((select my_companies())::uuid[]));
create policy event_portal_writes on ticket_event for insert to guiche_portal
  with check (company_id = any ((select my_companies())::uuid[]));
create policy alarm_portal on alarm to guiche_portal
  using (company_id = any ((select my_companies())::uuid[]))
  with check (company_id = any ((select my_companies())::uuid[]));
create policy notice_portal on notice to guiche_portal
  using (company_id = any ((select my_companies())::uuid[]))
  with check (company_id = any ((select my_companies())::uuid[]));
