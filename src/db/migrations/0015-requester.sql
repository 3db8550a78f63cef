-- A contact may open in the name of a colleague, where the guide lets her (TTL-036); never of somebody of another company.

-- Whether somebody speaks for a company that the one at work speaks for too.
create function is_colleague(whose uuid, company uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return company = any ((select my_companies())::uuid[]) and exists (
    select from membership join person on person.id = person_id
     where person_id = whose and company_id = company and person.active);
revoke execute on function is_colleague from public;
grant execute on function is_colleague to guiche_portal;

drop policy ticket_portal_opens on ticket;
create policy ticket_portal_opens on ticket for insert to guiche_portal
  with check (company_id = any ((select my_companies())::uuid[])
    and (requester_id = current_person() or is_colleague(requester_id, company_id)));

drop policy notice_portal_writes on notice;
create policy notice_portal_writes on notice for insert to guiche_portal
  with check (company_id = any ((select my_companies())::uuid[])
    and (person_id = current_person() or is_colleague(person_id, company_id) or exists (
      select from ticket where ticket.id = ticket_id and requester_id = person_id)));
