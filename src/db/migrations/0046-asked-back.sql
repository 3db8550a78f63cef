-- Whoever keeps the contacts of a company and took one out asks her back herself (TRG-090, TRG-114). She may be somebody
-- else's by now, so nothing is given in her name and nothing of her is shown before she agrees: by the link of an invitation
-- that goes to her address alone, as the first one did. Until then the keeper reads what she wrote herself, and is answered
-- alike whatever became of that person.

alter table entry_link
  add company_id uuid references company on delete cascade,  -- the company that asks her back; null of every other link
  add offered jsonb check ((offered is null) = (company_id is null));  -- name, phone, administrator, denied, as they were written
create index entry_link_of_company on entry_link (company_id, person_id) where company_id is not null;
create policy entry_link_of_unit on entry_link as restrictive to guiche_channel
  using (company_id is null or exists (select from company where company.id = entry_link.company_id));

-- The last time she left this company it was its own keeper who took her out; who was taken out by the vendor is the vendor's.
create function left_by_keeper(company uuid, whose uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return coalesce((select act = 'own_contact_removed' from audit
    where subject_kind = 'person' and subject_id = whose::text and company_id = left_by_keeper.company
      and act in ('own_contact_removed', 'contact_removed') order by id desc limit 1), false);

-- At most one mail in two minutes and five a day, as when somebody asks for a link herself; what is offered changes all the same.
create function ask_own_contact_back(company uuid, whose text, called text, reached text, keeps boolean, forbidden text[], at timestamptz)
  returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  known uuid;
  open_link uuid;
  mail uuid;
  latest timestamptz;
  sent integer;
  wanted jsonb := jsonb_build_object('name', called, 'phone', reached, 'administrator', keeps, 'denied', to_jsonb(forbidden));
begin
  if not keeps_contacts(company) then return 'refused'; end if;
  select id into known from person where kind = 'contact' and lower(email) = lower(whose) for update;
  if known is null or not left_by_keeper(company, known) then return 'taken'; end if;
  select max(created_at), count(*) into latest, sent from entry_link
    where person_id = known and company_id = ask_own_contact_back.company and created_at > at - interval '1 day';
  select id into open_link from entry_link
    where person_id = known and company_id = ask_own_contact_back.company and used_at is null and void_at is null;
  if open_link is not null and (latest > at - interval '2 minutes' or sent >= 5) then
    update entry_link set offered = wanted where id = open_link;
    return 'kept';
  end if;
  if sent >= 5 then return 'kept'; end if;
  update entry_link set void_at = at where id = open_link;
  insert into entry_link (kind, person_id, email, created_at, expires_at, company_id, offered)
    values ('invitation', known, lower(whose), at, at + interval '7 days', company, wanted) returning id into open_link;
  insert into entry_mail (kind, link_id, person_id, facts)
    values ('invitation', open_link, known, (select jsonb_build_object('company', name) from company where id = ask_own_contact_back.company))
    returning id into mail;
  perform enqueue('send-entry-mail', json_build_object('mail', mail));
  return 'kept';
end
$$;

-- With her own eyes she agrees: the password is set, and what was offered holds.
create or replace function use_entry_link(token bytea, hash text, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  found_link record;
  mail uuid;
begin
  select * into found_link from read_entry_link(token, at);
  if found_link.id is null then return false; end if;
  update entry_link set used_at = at where entry_link.id = found_link.id and used_at is null;
  if not found then return false; end if;
  update entry_link set void_at = at where person_id = found_link.person and used_at is null and void_at is null;
  update person set password_hash = hash where person.id = found_link.person;
  delete from session where person_id = found_link.person;
  insert into membership (person_id, company_id, administrator, denied)
    select person_id, company_id, (offered ->> 'administrator')::boolean,
        array(select jsonb_array_elements_text(offered -> 'denied'))
      from entry_link where entry_link.id = found_link.id and company_id is not null
    on conflict do nothing;
  if found_link.kind = 'reset' then
    insert into entry_mail (kind, person_id) values ('password_changed', found_link.person) returning entry_mail.id into mail;
    perform enqueue('send-entry-mail', json_build_object('mail', mail));
  end if;
  return true;
end
$$;

-- Her colleagues, and whom she asked back, with what she wrote of them.
drop function own_contacts(uuid);
create function own_contacts(company uuid)
  returns table (id uuid, name text, email text, phone text, administrator boolean, denied text[], awaited boolean)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select person.id, person.name, lower(person.email), person.phone, membership.administrator, membership.denied, false
      from membership join person on person.id = person_id
     where company_id = company and person.active and keeps_contacts(company)
    union all
    select person_id, offered ->> 'name', entry_link.email, offered ->> 'phone', (offered ->> 'administrator')::boolean,
        array(select jsonb_array_elements_text(offered -> 'denied')), true
      from entry_link
     where company_id = company and used_at is null and void_at is null and keeps_contacts(company)
       and not exists (select from membership where membership.person_id = entry_link.person_id and membership.company_id = company)
     order by 7, 5 desc, 2, 1;
  end;

-- Whom she asked back she may leave out again; nobody whom the company takes out comes back by an earlier invitation.
create or replace function leave_own_company(company uuid, whose uuid) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not keeps_contacts(company) then return 'refused'; end if;
  if is_last_keeper(company, whose) then return 'last'; end if;
  delete from membership where person_id = whose and company_id = company;
  if not found then
    update entry_link set void_at = now() where person_id = whose and company_id = leave_own_company.company
      and used_at is null and void_at is null;
    if not found then return 'unknown'; end if;
  end if;
  delete from session where person_id = whose and not exists (select from membership where person_id = whose);
  return 'kept';
end
$$;

create function void_offers_to_leaver() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update entry_link set void_at = now() where person_id = old.person_id and company_id = old.company_id
    and used_at is null and void_at is null;
  return null;
end
$$;
create trigger membership_voids_offers after delete on membership
  for each row execute function void_offers_to_leaver();

revoke execute on function left_by_keeper, ask_own_contact_back, own_contacts, void_offers_to_leaver from public;
grant execute on function ask_own_contact_back, own_contacts to guiche_portal;
