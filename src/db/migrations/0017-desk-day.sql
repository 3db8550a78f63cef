-- An agent's day: time that runs, tickets followed, tasks that remind, improvements after a bad answer.

-- Time an agent has running on a ticket, until she writes down what it was for (TRG-059).
create table timer (
  person_id        uuid not null references person on delete cascade,
  ticket_id        uuid not null,
  company_id       uuid not null,
  gathered_seconds integer not null default 0 check (gathered_seconds >= 0),  -- before it was last started
  since            timestamptz,                  -- running from then on; null = paused
  primary key (person_id, ticket_id),
  foreign key (ticket_id, company_id) references ticket (id, company_id)
);
-- One of them runs: nobody works on two tickets in the same minute.
create unique index timer_running on timer (person_id) where since is not null;
create index timer_of_ticket on timer (ticket_id);

alter table timer enable row level security;
grant select, insert, delete on timer to guiche_desk;
grant update (gathered_seconds, since) on timer to guiche_desk;
create policy timer_desk on timer to guiche_desk
  using (person_id = current_person()) with check (person_id = current_person());

-- Who follows a ticket, or was called to it by a colleague; a customer never knows of it.
create table watcher (
  ticket_id  uuid not null,
  company_id uuid not null,
  person_id  uuid not null references person on delete cascade,
  follows    boolean not null default false,     -- hears of what is written until she stops following
  called_seq integer,                            -- last event that calls for her eyes; null = she has looked
  primary key (ticket_id, person_id),
  foreign key (ticket_id, company_id) references ticket (id, company_id)
);
create index watcher_called on watcher (person_id, ticket_id) where called_seq is not null;

alter table watcher enable row level security;
grant select, insert, delete on watcher to guiche_desk;
grant update (follows, called_seq) on watcher to guiche_desk;
create policy watcher_desk on watcher to guiche_desk using (true) with check (true);

-- A task reminds once, when it is due, by mail. An improvement is what came of a bad answer: somebody's, until a date.
alter table task drop constraint task_kind_check;
alter table task
  add constraint task_kind_check check (kind in ('own', 'dissatisfied', 'improvement')),
  add constraint task_improves check (kind <> 'improvement'
    or (ticket_id is not null and person_id is not null and due_at is not null and title <> '')),
  add column reminded_at timestamptz,
  add column tries integer not null default 0,   -- a second try is marked as a repeat in the message
  add column sent_at timestamptz,
  add column failure text;
create index task_to_remind on task (due_at) where done_at is null and reminded_at is null and person_id is not null;

grant update (reminded_at, tries, sent_at, failure) on task to guiche_desk;
-- Nobody in particular is the guide at work: it reminds.
drop policy task_desk on task;
create policy task_desk on task to guiche_desk
  using (current_person() is null or case kind
    when 'own' then person_id = current_person()
    when 'improvement' then person_id = current_person() or leads(team)
    else leads(team) and not exists (
      select from ticket where ticket.id = task.ticket_id and ticket.assignee_id = current_person()) end)
  with check (case kind when 'own' then person_id = current_person() or current_person() is null
    when 'improvement' then leads(team) or person_id = current_person() or current_person() is null else true end);
