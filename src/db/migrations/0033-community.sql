-- Communities of the vendor's own people: a consultant asks, colleagues answer, no ticket is made (TRG-036).
create table community_topic (
  id          uuid primary key,                  -- drawn by the browser: sent twice, kept once
  community   text not null,                     -- id of the guide
  author_id   uuid not null references person,
  title       text not null check (length(title) between 1 and 200),
  body        text not null check (length(body) between 1 and 20000),
  search      text not null,                     -- title and body, small letters without accents
  asked_at    timestamptz not null,
  moved_at    timestamptz not null,              -- of the latest answer; the order of the list
  answers     integer not null default 0,
  solved_by   uuid,                              -- the answer that helped, said by whoever asked
  seen_at     timestamptz not null               -- when whoever asked last read the answers
);
create index community_topic_order on community_topic (community, moved_at desc, id desc);
create index community_topic_search on community_topic using gin (search gin_trgm_ops);

create table community_answer (
  id          uuid primary key,
  topic_id    uuid not null references community_topic on delete cascade,
  author_id   uuid not null references person,
  body        text not null check (length(body) between 1 and 20000),
  answered_at timestamptz not null,
  removed_at  timestamptz,
  unique (topic_id, id)
);
create index community_answer_order on community_answer (topic_id, answered_at, id);
alter table community_topic add foreign key (id, solved_by) references community_answer (topic_id, id);

alter table community_topic enable row level security;
alter table community_answer enable row level security;
grant select, insert on community_topic, community_answer to guiche_desk;
grant update (moved_at, answers, solved_by, seen_at) on community_topic to guiche_desk;
grant update (body, removed_at) on community_answer to guiche_desk;
create policy community_topic_read on community_topic for select to guiche_desk using (true);
create policy community_topic_ask on community_topic for insert to guiche_desk with check (author_id = current_person());
create policy community_topic_move on community_topic for update to guiche_desk using (true) with check (true);
create policy community_answer_read on community_answer for select to guiche_desk using (true);
create policy community_answer_add on community_answer for insert to guiche_desk with check (author_id = current_person());
create policy community_answer_remove on community_answer for update to guiche_desk
  using (author_id = current_person()) with check (author_id = current_person());
