-- What each agent was trained in and is certified for (PRN-072, PRN-073). A row is a record: it is never changed, but
-- for the note that its end was announced.
create table agent_skill (
  id          uuid primary key default uuidv7(),
  person_id   uuid not null references person,
  skill       text not null check (length(skill) between 1 and 60),      -- what the guide's products ask for
  evidence    text not null check (length(evidence) between 1 and 200),  -- the training or certification
  obtained_on date not null,
  valid_until date check (valid_until >= obtained_on),                   -- null = for good
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  reminded_at timestamptz
);
create index agent_skill_of_person on agent_skill (person_id, obtained_on);
create index agent_skill_to_remind on agent_skill (valid_until) where reminded_at is null and valid_until is not null;

-- Messages to the agent and to those who lead that a certification is about to end, one row each, as notices are.
create table skill_reminder (
  id        uuid primary key default uuidv7(),
  skill_id  uuid not null references agent_skill,
  person_id uuid not null references person,
  tries     integer not null default 0,
  sent_at   timestamptz,
  failure   text,
  unique (skill_id, person_id)
);

alter table agent_skill enable row level security;
alter table skill_reminder enable row level security;
grant select, insert on agent_skill to guiche_desk;
grant update (reminded_at) on agent_skill to guiche_desk;
grant select, insert, update on skill_reminder to guiche_desk;
create policy agent_skill_desk on agent_skill to guiche_desk using (true) with check (true);
create policy skill_reminder_desk on skill_reminder to guiche_desk using (true) with check (true);
