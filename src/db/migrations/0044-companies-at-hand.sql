-- Every policy of the portal asks which companies she speaks for, several times in one statement. The answer is the same
-- for the whole transaction, so it is kept in `guiche.companies` once it was found; the roles may set nothing themselves.
create function find_my_companies() returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  found_companies uuid[];
begin
  select coalesce(array_agg(company_id), '{}') into found_companies from membership where person_id = current_person()
    and company_id <> all (coalesce(nullif(current_setting('guiche.closed', true), ''), '{}')::uuid[]);
  perform set_config('guiche.companies', found_companies::text, true);
  return found_companies;
end
$$;

-- Neither a definer nor with a setting of its own, so that the planner puts it in its place.
create or replace function my_companies() returns uuid[]
  language sql stable
  return coalesce(nullif(current_setting('guiche.companies', true), '')::uuid[], public.find_my_companies());

create or replace function close_companies(barred uuid[]) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    select set_config('guiche.closed',
        (coalesce(nullif(current_setting('guiche.closed', true), ''), '{}')::uuid[] || barred)::text, true),
      set_config('guiche.companies', '', true);
  end;
revoke execute on function find_my_companies from public;
grant execute on function find_my_companies to guiche_portal;
