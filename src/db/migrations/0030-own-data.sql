-- One's own data: what a person keeps of herself, a new e-mail address that is confirmed before it counts, when her
-- telephone was last confirmed, and what she says to the telephone exchange (PRO-056, TRG-094, TRG-113, TRG-123 to
-- TRG-126, TTL-088 to TTL-093).

alter table person
  add profile jsonb not null default '{}',                      -- further fields, by src/domain/people/profile.ts
  add cpf text check (cpf ~ '^[0-9]{11}$'),
  add phone_confirmed_at timestamptz,                           -- null = never since she was registered
  add phone_pin_hash text;                                      -- argon2id; apart from the password, nobody's to read
create unique index person_cpf on person (cpf);
grant select (profile, cpf, phone_confirmed_at, created_at), update (phone_confirmed_at, cpf) on person to guiche_desk;

-- A number that was just written is one that was just confirmed.
create function confirm_new_phone() returns trigger
  language plpgsql as $$
begin
  new.phone_confirmed_at = coalesce(nullif(current_setting('guiche.at', true), '')::timestamptz, now());
  return new;
end
$$;
create trigger person_phone_is_new before update of phone on person for each row
  when (new.phone <> old.phone) execute function confirm_new_phone();

-- A new address somebody asked for; it counts from when the link sent to it is used. Apart from entry_link, whose links
-- set a password.
create table email_change (
  id         uuid primary key default uuidv7(),
  person_id  uuid not null references person on delete cascade,
  email      text not null check (length(email) between 3 and 254),
  token_hash bytea unique,                                      -- noted when the mail is made
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  void_at    timestamptz                                        -- a later one took its place
);
create index email_change_of_person on email_change (person_id, created_at);
alter table email_change enable row level security;
grant select, insert, update (token_hash, void_at) on email_change to guiche_desk;
create policy email_change_desk on email_change to guiche_desk using (true) with check (true);

alter table entry_mail add change_id uuid references email_change on delete cascade;
alter table entry_mail drop constraint entry_mail_kind_check;
alter table entry_mail add constraint entry_mail_kind_check check (kind in ('invitation', 'reset', 'password_changed',
  'access_request', 'email_confirm', 'email_asked', 'email_changed', 'email_taken'));

-- Writes a mail about a new address with its job; `whom` is the address where it is not the person's of today.
create function mail_about_email(wanted text, whose uuid, change uuid, said jsonb) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  mail uuid;
begin
  insert into entry_mail (kind, person_id, change_id, facts) values (wanted, whose, change, said) returning id into mail;
  perform enqueue('send-entry-mail', json_build_object('mail', mail));
end
$$;

-- Each of these speaks of the person at work and of nobody else.
create function my_profile(at timestamptz)
  returns table (phone text, cpf text, profile jsonb, role text, created_at timestamptz, phone_confirmed_at timestamptz,
    mail_refused_at timestamptz, has_pin boolean, has_password boolean, wanted_email text, rights json)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select person.phone, person.cpf, person.profile, person.role, person.created_at, person.phone_confirmed_at,
      person.mail_refused_at, person.phone_pin_hash is not null, person.password_hash is not null,
      (select email_change.email from email_change where person_id = person.id and used_at is null and void_at is null
         and expires_at > at order by email_change.created_at desc limit 1),
      (select coalesce(json_agg(json_build_object('code', company.code, 'name', company.name,
         'administrator', membership.administrator, 'requester', membership.requester_kind, 'denied', membership.denied)
         order by company.name), '[]')
         from membership join company on company.id = membership.company_id where person_id = person.id)
      from person where person.id = current_person();
  end;

-- What was changed of her own data, when and by whom; what others did to her is hers to know too.
create function my_changes() returns table (at timestamptz, act text, name text, facts jsonb)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select audit.at, audit.act, person.name, audit.facts from audit left join person on person.id = actor_id
     where subject_kind = 'person' and subject_id = current_person()::text
       and act in ('profile_changed', 'contact_kept', 'email_asked', 'email_changed', 'phone_confirmed', 'pin_changed', 'identity_verified')
     order by audit.id desc limit 20;
  end;

-- Her CPF is hers to say once; afterwards it is changed by whoever keeps the register, who asks for a proof.
create function keep_my_profile(called text, reached text, tax text, more jsonb) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update person set name = called, phone = reached, profile = more, cpf = coalesce(person.cpf, tax)
   where id = current_person();
  return 'kept';
exception when unique_violation then
  return 'taken';
end
$$;

create function confirm_my_phone(at timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    update person set phone_confirmed_at = at where id = current_person();
  end;

create function set_my_phone_pin(hash text) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    update person set phone_pin_hash = hash where id = current_person();
  end;

-- Asks for a new address. Whoever has it already is told, and nobody else: the answer is the same. Five a day at most, so
-- that nobody's mailbox is filled.
create function ask_my_email(fresh text, at timestamptz, until timestamptz) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  me person;
  change uuid;
  other uuid;
begin
  select * into me from person where id = current_person() for update;
  if (select count(*) from email_change where person_id = me.id and created_at > at - interval '1 day') >= 5 then
    return 'often';
  end if;
  update email_change set void_at = at where person_id = me.id and used_at is null and void_at is null;
  insert into email_change (person_id, email, created_at, expires_at) values (me.id, fresh, at, until) returning id into change;
  select id into other from person where lower(email) = lower(fresh) and id <> me.id;
  if other is not null then
    perform mail_about_email('email_taken', other, null, '{}');
  else
    perform mail_about_email('email_confirm', me.id, change, json_build_object('to', fresh)::jsonb);
  end if;
  perform mail_about_email('email_asked', me.id, null, json_build_object('to', me.email, 'fresh', fresh)::jsonb);
  return 'asked';
end
$$;

-- What the link to a new address opens: nothing when it was used, is over, or another one took its place.
create function read_email_change(token bytea, at timestamptz)
  returns table (id uuid, person uuid, name text, email text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select email_change.id, person.id, person.name, email_change.email
      from email_change join person on person.id = person_id
     where token_hash = token and used_at is null and void_at is null and expires_at > at and person.active;
  end;

create function use_email_change(token bytea, at timestamptz, place text) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  wanted record;
  old text;
begin
  select * into wanted from read_email_change(token, at);
  if wanted.id is null then return false; end if;
  update email_change set used_at = at where email_change.id = wanted.id and used_at is null;
  if not found then return false; end if;
  select person.email into old from person where person.id = wanted.person for update;
  update person set email = wanted.email where person.id = wanted.person;
  perform mail_about_email('email_changed', wanted.person, null, json_build_object('to', old, 'fresh', wanted.email)::jsonb);
  perform audit_add(at, wanted.person, 'person', '', 'email_changed', 'person', wanted.person::text, '', null, '{}', place);
  return true;
exception when unique_violation then
  return false;
end
$$;

-- Whoever speaks for a registered person whose address the desk changed: both addresses are told.
create function change_email_of(whose uuid, fresh text) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  old text;
begin
  select email into old from person where id = whose and kind = 'contact' and active for update;
  if old is null then return 'unknown'; end if;
  update person set email = fresh where id = whose;
  update email_change set void_at = now() where person_id = whose and used_at is null and void_at is null;
  perform mail_about_email('email_changed', whose, null, json_build_object('to', old, 'fresh', fresh)::jsonb);
  perform mail_about_email('email_changed', whose, null, json_build_object('to', fresh, 'fresh', fresh)::jsonb);
  return 'kept';
exception when unique_violation then
  return 'taken';
end
$$;

-- What is asked before a PIN of the telephone is looked at: one row, whether or not there is somebody with this CPF.
create function phone_caller(tax text)
  returns table (id uuid, name text, email text, pin_hash text, failures integer, last_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select person.id, person.name, person.email, person.phone_pin_hash, coalesce(sign_in_try.failures, 0), sign_in_try.last_at
      from (select 1) as one
        left join person on person.cpf = tax and person.active and person.kind = 'contact'
        left join sign_in_try on sign_in_try.key = 'phone ' || tax;
  end;

-- Counts a wrong PIN; failures of an earlier time are forgotten.
create function phone_failed(tax text, at timestamptz, since timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into sign_in_try (key, failures, last_at) values ('phone ' || tax, 1, at)
      on conflict (key) do update set last_at = excluded.last_at,
        failures = case when sign_in_try.last_at < since then 1 else sign_in_try.failures + 1 end;
  end;

create function phone_known(tax text) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from sign_in_try where key = 'phone ' || tax;
  end;

revoke execute on function confirm_new_phone, mail_about_email, my_profile, my_changes, keep_my_profile, confirm_my_phone,
  set_my_phone_pin, ask_my_email, read_email_change, use_email_change, change_email_of, phone_caller, phone_failed,
  phone_known from public;
grant execute on function my_profile, my_changes, keep_my_profile, confirm_my_phone, set_my_phone_pin, ask_my_email
  to guiche_portal, guiche_desk;
grant execute on function change_email_of to guiche_desk;
grant execute on function read_email_change, use_email_change, phone_caller, phone_failed, phone_known to guiche_app;
