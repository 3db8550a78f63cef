-- The second lock, tightened: what a query gone astray inside a face's transaction still may not do.

-- Putting on another face, or naming another person, takes set_config: `set` is a statement of its own, and queries go
-- one at a time (work.ts). Only a superuser can take it away; on a server where the owner is none, PostgreSQL warns
-- and this lock stays open.
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;

-- A temporary table named like one of ours would come first in the search path of a function that runs as the owner.
alter function enter(bytea, text, timestamptz) set search_path = public, pg_temp;
alter function enqueue(text, json) set search_path = public, pg_temp;

-- A form's key is its writer's own: somebody else's says nothing, not even that it exists.
alter table ticket drop constraint ticket_open_key_key;
create unique index ticket_of_form on ticket (requester_id, open_key);

-- A customer opens in her own name, and later moves only what the rules move.
revoke update on ticket from guiche_portal;
grant update (state, severity_rank, assignee_id, changed_at, closed_at, due_at, queue_key, last_entry, last_entry_by,
  last_note, revision, fold) on ticket to guiche_portal;
drop policy ticket_portal on ticket;
create policy ticket_portal_reads on ticket for select to guiche_portal
  using (company_id = any ((select my_companies())::uuid[]));
create policy ticket_portal_opens on ticket for insert to guiche_portal
  with check (requester_id = current_person() and company_id = any ((select my_companies())::uuid[]));
create policy ticket_portal_moves on ticket for update to guiche_portal
  using (company_id = any ((select my_companies())::uuid[]));

-- She speaks for herself; beside her only the guide acts.
drop policy event_portal_writes on ticket_event;
create policy event_portal_writes on ticket_event for insert to guiche_portal
  with check (company_id = any ((select my_companies())::uuid[])
    and ((by_kind = 'customer' and actor_id = current_person()) or (by_kind = 'system' and actor_id is null)));

-- What she does is told to whoever asked for the ticket. Why a message failed is the vendor's matter.
drop policy notice_portal on notice;
create policy notice_portal_reads on notice for select to guiche_portal
  using (company_id = any ((select my_companies())::uuid[]));
create policy notice_portal_writes on notice for insert to guiche_portal
  with check (company_id = any ((select my_companies())::uuid[])
    and (person_id = current_person() or exists (
      select from ticket where ticket.id = ticket_id and requester_id = person_id)));
revoke select on notice from guiche_portal;
grant select (id) on notice to guiche_portal;

-- Whoever left the company is still named on what she asked for.
drop policy person_portal on person;
create policy person_portal on person for select to guiche_portal
  using (kind = 'agent' or id in (select person_id from membership)
    or exists (select from ticket where requester_id = person.id));

-- What is never changed is not emptied either.
create trigger guide_version_is_not_emptied before truncate on guide_version
  for each statement execute function forbid_change();
create trigger ticket_event_is_not_emptied before truncate on ticket_event
  for each statement execute function forbid_change();

-- A session ends with the password it was begun with, and with the person's leave to sign in, whoever takes it.
create function end_sessions() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from public.session where person_id = new.id;
  return null;
end
$$;

create trigger person_signs_in_anew after update of password_hash, active on person for each row
  when (new.password_hash is distinct from old.password_hash or not new.active)
  execute function end_sessions();
