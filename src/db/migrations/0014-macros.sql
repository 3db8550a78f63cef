-- Texts agents keep for answers, for themselves, their team or everybody; the official ones are the guide's.

create table macro (
  id         uuid primary key,                   -- drawn by the browser: sent twice, kept once; removed and put back
  person_id  uuid not null references person on delete cascade,
  shared     text not null check (shared in ('own', 'team', 'all')),
  team       text not null default '',           -- whose it is when shared with a team
  label      text not null check (length(label) between 1 and 120),
  body       text not null check (length(body) between 1 and 20000),
  does       jsonb not null,                     -- next state and what else changes, by the guide's ids
  changed_at timestamptz not null,
  check (shared <> 'team' or team <> '')
);
create index macro_of_person on macro (person_id);

alter table macro enable row level security;
grant select, insert, update, delete on macro to guiche_desk;
create policy macro_read on macro for select to guiche_desk
  using (person_id = current_person() or shared = 'all' or (shared = 'team' and team <> '' and team = my_team()));
create policy macro_add on macro for insert to guiche_desk
  with check (person_id = current_person() and (shared <> 'team' or team = my_team()));
create policy macro_change on macro for update to guiche_desk
  using (person_id = current_person()) with check (person_id = current_person() and (shared <> 'team' or team = my_team()));
create policy macro_remove on macro for delete to guiche_desk using (person_id = current_person());
