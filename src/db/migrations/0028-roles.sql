-- Who has which role, and for which unit of the vendor somebody of a sales channel works.

alter table person add column unit text not null default '' check (length(unit) <= 80);   -- company.unit; channel users only
grant select (unit) on person to guiche_desk;

-- Gives an agent her roles. Only an administrator may, or the operator at the machine itself, and one of them is left:
-- a house without an administrator could not be given one from within.
-- Answers 'done', 'unknown' (no such agent), 'last' (nobody else is an administrator) or 'denied'.
create function give_roles(whose uuid, wanted text[], of_unit text) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('guiche roles'));
  if current_person() is not null and not exists (
    select from person where id = current_person() and kind = 'agent' and active and 'administrator' = any (roles))
  then return 'denied'; end if;
  if not ('administrator' = any (wanted))
     and exists (select from person where id = whose and active and 'administrator' = any (roles))
     and not exists (select from person where id <> whose and kind = 'agent' and active and 'administrator' = any (roles))
  then return 'last'; end if;
  update person set roles = wanted, unit = of_unit where id = whose and kind = 'agent' and active;
  return case when found then 'done' else 'unknown' end;
end
$$;
revoke execute on function give_roles from public;
grant execute on function give_roles to guiche_desk;

-- The unit somebody of a channel is of; null for everybody else, who sees every customer.
create function my_unit() returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select unit from person where id = current_person() and 'channel' = any (roles));

-- Companies of that unit. Of no unit she sees none.
create function my_unit_companies() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(array_agg(id), '{}') from company where unit <> '' and unit = my_unit());
revoke execute on function my_unit, my_unit_companies from public;
grant execute on function my_unit, my_unit_companies to guiche_desk;

-- Whatever names a company is narrowed for her, beside what its own policies say; what is of none (a draft, a task of
-- one's own) stays as it is.
do $$
declare
  named record;
begin
  for named in
    select relname, attname from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
       and (attname = 'company_id' or (relname = 'company' and attname = 'id'))
  loop
    execute format('create policy %I on %I as restrictive to guiche_desk
      using ((select my_unit()) is null or %I is null or %I = any ((select my_unit_companies())::uuid[]))',
      named.relname || '_of_unit', named.relname, named.attname, named.attname);
  end loop;
end
$$;
create policy person_of_unit on person as restrictive to guiche_desk
  using ((select my_unit()) is null or kind = 'agent' or id in (select person_id from membership));
