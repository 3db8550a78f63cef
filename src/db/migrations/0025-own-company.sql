-- A company keeps its own contacts (TRG-090, TRG-114): the portal's role writes nothing of people by itself; these
-- functions run as the owner and ask first whether whoever works keeps the contacts of that company.

create function keeps_contacts(company uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from membership
    where person_id = current_person() and company_id = company and administrator);

-- Her colleagues with how they are reached; of her own companies, and only for whoever keeps their contacts.
create function own_contacts(company uuid)
  returns table (id uuid, name text, email text, phone text, administrator boolean, denied text[])
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select person.id, person.name, lower(person.email), person.phone, membership.administrator, membership.denied
      from membership join person on person.id = person_id
     where company_id = company and person.active and keeps_contacts(company)
     order by membership.administrator desc, person.name, person.id;
  end;

-- Somebody of another company is joined by the vendor only: whoever tries addresses out would read names and telephones.
-- One who speaks for several keeps her name and her telephone: they are not this one's to change.
create function keep_own_contact(company uuid, whose text, called text, reached text, keeps boolean, forbidden text[])
  returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  known record;
  own boolean;
begin
  if not keeps_contacts(company) then return 'refused'; end if;
  select id into known from person where lower(person.email) = lower(whose) for update;
  if known.id is not null and not exists (select from membership where person_id = known.id and company_id = company) then
    return 'taken';
  end if;
  if known.id is null then
    insert into person (kind, name, email, phone) values ('contact', called, whose, reached) returning id into known;
  else
    own := not exists (select from membership where person_id = known.id and company_id <> company);
    if own then update person set name = called, phone = reached where id = known.id; end if;
  end if;
  if not keeps and is_last_keeper(company, known.id) then return 'last'; end if;
  insert into membership (person_id, company_id, administrator, denied) values (known.id, company, keeps, forbidden)
    on conflict (person_id, company_id) do update set administrator = excluded.administrator, denied = excluded.denied;
  return 'kept';
end
$$;

-- She no longer speaks for this company; what she wrote stays, and her sessions end when it was the only one.
create function leave_own_company(company uuid, whose uuid) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not keeps_contacts(company) then return 'refused'; end if;
  if is_last_keeper(company, whose) then return 'last'; end if;
  delete from membership where person_id = whose and company_id = company;
  if not found then return 'unknown'; end if;
  delete from session where person_id = whose and not exists (select from membership where person_id = whose);
  return 'kept';
end
$$;

create function is_last_keeper(company uuid, whose uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from membership where person_id = whose and company_id = company and administrator)
    and not exists (select from membership join person on person.id = person_id
      where company_id = company and administrator and person_id <> whose and person.active);

-- Who of the vendor answers for the account, as the customer sees it (TRG-010).
create function own_account(company uuid) returns table (part text, name text, email text, phone text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select account_assignment.part, person.name, person.email, person.phone
      from account_assignment join person on person.id = person_id
     where company_id = company and until_at is null and company = any ((select my_companies())::uuid[])
     order by account_assignment.part;
  end;

revoke execute on function keeps_contacts, own_contacts, keep_own_contact, leave_own_company, is_last_keeper, own_account from public;
grant execute on function keeps_contacts, own_contacts, keep_own_contact, leave_own_company, own_account to guiche_portal;

-- The addresses of her own company, and nothing else of it (TRG-192).
create function keep_own_addresses(company uuid, main jsonb, bills jsonb, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not keeps_contacts(company) then return false; end if;
  update company set address = main, billing = bills, kept_at = at where company.id = keep_own_addresses.company;
  return true;
end
$$;
revoke execute on function keep_own_addresses from public;
grant execute on function keep_own_addresses to guiche_portal;
