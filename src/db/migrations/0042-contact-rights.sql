-- What a contact sees of her company's tickets is hers to be given as well: all of them, or those alone that were opened
-- for her ('company_tickets' among what she is denied).

create function companies_seen_whole() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(array_agg(company_id), '{}') from membership
    where person_id = current_person() and company_id = any (my_companies()) and 'company_tickets' <> all (denied));
revoke execute on function companies_seen_whole from public;
grant execute on function companies_seen_whole to guiche_portal;

alter policy ticket_portal_reads on ticket
  using (company_id = any ((select my_companies())::uuid[])
    and (company_id = any ((select companies_seen_whole())::uuid[]) or requester_id = current_person()));
alter policy ticket_portal_moves on ticket
  using (company_id = any ((select my_companies())::uuid[])
    and (company_id = any ((select companies_seen_whole())::uuid[]) or requester_id = current_person()));
alter policy event_portal_reads on ticket_event
  using (visibility = 'public' and company_id = any ((select my_companies())::uuid[])
    and (company_id = any ((select companies_seen_whole())::uuid[])
      or exists (select from ticket where ticket.id = ticket_id)));
alter policy attachment_portal_reads on attachment
  using ((visibility = 'public' and company_id = any ((select my_companies())::uuid[])
      and (company_id = any ((select companies_seen_whole())::uuid[])
        or exists (select from ticket where ticket.id = ticket_id)))
    or (ticket_id is null and uploaded_by = current_person()));
alter policy ticket_link_portal on ticket_link
  using (company_id = any ((select my_companies())::uuid[]) and other_company_id = any ((select my_companies())::uuid[])
    and kind <> 'related'
    and (company_id = any ((select companies_seen_whole())::uuid[])
      or exists (select from ticket where ticket.id = ticket_id))
    and (other_company_id = any ((select companies_seen_whole())::uuid[])
      or exists (select from ticket where ticket.id = other_id)));

-- Whoever does not see a colleague's tickets opens none in her name either.
create or replace function is_colleague(whose uuid, company uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return company = any ((select my_companies())::uuid[])
    and (whose = current_person() or company = any ((select companies_seen_whole())::uuid[]))
    and exists (
      select from membership join person on person.id = person_id
       where person_id = whose and company_id = company and person.active);

-- The vendor, too, takes somebody out of a company. Whoever speaks for none any more is signed out, whoever took her out.
grant delete on membership to guiche_desk;
create function end_sessions_of_leaver() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from session where person_id = old.person_id
    and not exists (select from membership where person_id = old.person_id);
  return null;
end
$$;
create trigger membership_ends_sessions after delete on membership
  for each row execute function end_sessions_of_leaver();
