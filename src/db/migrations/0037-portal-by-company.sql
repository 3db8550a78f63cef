-- The portal is closed to somebody of several companies for those alone that are barred (PRO-121): whoever works there
-- speaks for the others only. The program says which are closed when she enters, in `guiche.closed`.
create or replace function my_companies() returns uuid[]
  language sql stable security definer set search_path = public
  return (select coalesce(array_agg(company_id), '{}') from membership where person_id = current_person()
    and company_id <> all (coalesce(nullif(current_setting('guiche.closed', true), ''), '{}')::uuid[]));

create or replace function keeps_contacts(company uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from membership
    where person_id = current_person() and company_id = company and company_id = any (my_companies()) and administrator);

-- For the rest of the transaction; there is no way back, so that what finds its way into a query opens nothing.
create function close_companies(barred uuid[]) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    select set_config('guiche.closed',
      (coalesce(nullif(current_setting('guiche.closed', true), ''), '{}')::uuid[] || barred)::text, true);
  end;
revoke execute on function close_companies from public;
grant execute on function close_companies to guiche_portal;
