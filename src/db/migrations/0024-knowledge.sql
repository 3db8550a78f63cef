-- What was learned from tickets.

-- Articles of the knowledge base; a draft is the vendor's alone until somebody publishes it (PRO-057).
create table article (
  id         uuid primary key default uuidv7(),
  number     integer generated always as identity unique,   -- people say KB-31
  title      text not null check (length(title) between 1 and 300),
  body       text not null check (length(body) between 1 and 20000),
  state      text not null default 'draft' check (state in ('draft', 'internal', 'published')),
  product    text not null default '',
  ticket_id  uuid references ticket,                        -- where it was learned
  made_by    uuid not null references person,
  made_at    timestamptz not null,
  search     text not null                                  -- the title, small letters without accents
);
create index article_search on article using gin (search gin_trgm_ops);

-- Which tickets an article answered.
create table article_link (
  article_id uuid not null references article on delete cascade,
  ticket_id  uuid not null,
  company_id uuid not null,
  made_by    uuid not null references person,
  made_at    timestamptz not null,
  primary key (article_id, ticket_id),
  foreign key (ticket_id, company_id) references ticket (id, company_id)
);
create index article_link_of_ticket on article_link (ticket_id);

alter table article enable row level security;
alter table article_link enable row level security;
grant select, insert on article to guiche_desk;
grant update (title, body, state) on article to guiche_desk;
grant select, insert on article_link to guiche_desk;
create policy article_desk on article to guiche_desk using (true) with check (true);
create policy article_link_desk on article_link to guiche_desk using (true) with check (true);
