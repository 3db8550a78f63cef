-- What the guide's form asked at the opening, and the files that came with an entry. The content of a file lies in the
-- file store under its sha-256; here is who may reach it. A file is a draft of its uploader until it is sent.

alter table ticket add details jsonb not null default '{}';   -- values of the form's own fields, by the guide's ids
grant select (details) on ticket to guiche_portal;

create table attachment (
  id          uuid primary key default uuidv7(),
  ticket_id   uuid,                                      -- null while it is a draft
  company_id  uuid,
  seq         integer,                                   -- the event it came with
  visibility  text check (visibility in ('public', 'internal')),
  name        text not null check (length(name) between 1 and 200),
  bytes       bigint not null check (bytes > 0),
  media_type  text not null,                             -- from its content, never from its name
  kind        text not null,                             -- image, video, document …, as the guide speaks of files
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  invoice     jsonb,                                     -- what a fiscal invoice says, where it is one
  uploaded_by uuid not null references person,
  uploaded_at timestamptz not null,
  foreign key (ticket_id, company_id) references ticket (id, company_id),
  foreign key (ticket_id, seq) references ticket_event (ticket_id, seq),
  check (num_nulls(ticket_id, company_id, seq, visibility) in (0, 4))
);
create index attachment_of_ticket on attachment (ticket_id, seq) where ticket_id is not null;
create index attachment_draft on attachment (uploaded_by, uploaded_at) where ticket_id is null;
create index attachment_content on attachment (sha256);

alter table attachment enable row level security;
grant select, insert, delete on attachment to guiche_desk, guiche_portal;
grant update (ticket_id, company_id, seq, visibility) on attachment to guiche_desk, guiche_portal;

-- Drafts are their uploader's alone, of whatever side; where nobody in particular is at work, the forgotten are swept.
create policy attachment_desk_reads on attachment for select to guiche_desk
  using (ticket_id is not null or uploaded_by = current_person() or current_person() is null);
create policy attachment_desk_adds on attachment for insert to guiche_desk
  with check (ticket_id is null and (uploaded_by = current_person() or current_person() is null));
create policy attachment_desk_sends on attachment for update to guiche_desk
  using (ticket_id is null and (uploaded_by = current_person() or current_person() is null))
  with check (ticket_id is not null);
create policy attachment_desk_drops on attachment for delete to guiche_desk
  using (ticket_id is null and (uploaded_by = current_person() or current_person() is null));

create policy attachment_portal_reads on attachment for select to guiche_portal
  using ((visibility = 'public' and company_id = any ((select my_companies())::uuid[]))
    or (ticket_id is null and uploaded_by = current_person()));
create policy attachment_portal_adds on attachment for insert to guiche_portal
  with check (ticket_id is null and uploaded_by = current_person() and cardinality((select my_companies())::uuid[]) > 0);
create policy attachment_portal_sends on attachment for update to guiche_portal
  using (ticket_id is null and uploaded_by = current_person() and cardinality((select my_companies())::uuid[]) > 0)
  with check (visibility = 'public' and company_id = any ((select my_companies())::uuid[]));
create policy attachment_portal_drops on attachment for delete to guiche_portal
  using (ticket_id is null and uploaded_by = current_person() and cardinality((select my_companies())::uuid[]) > 0);

-- What was sent is history.
create function keep_sent_files() returns trigger
  language plpgsql as $$
begin
  if old.ticket_id is not null then raise exception 'a sent file is never changed'; end if;
  return coalesce(new, old);
end
$$;
create trigger attachment_is_kept before update or delete on attachment for each row execute function keep_sent_files();
create trigger attachment_is_not_emptied before truncate on attachment for each statement execute function forbid_change();
