-- What a person may ask about her data (LGPD, arts. 18 and 19), which texts she agreed to (art. 8), and what is forgotten
-- with time (art. 16; Marco Civil da Internet, art. 15).

-- What she asked for; the answer is hers to read, and proves that she had one in time.
create table privacy_request (
  id         uuid primary key default uuidv7(),
  person_id  uuid not null references person,
  kind       text not null check (kind in ('copy', 'erasure')),
  asked_at   timestamptz not null,
  due_on     date not null,                       -- last day of the term, in the vendor's zone
  settled_at timestamptz,
  settled_by uuid references person,
  outcome    text check (outcome in ('done', 'refused')),
  answer     text not null default '' check (length(answer) <= 1000),
  check ((settled_at is null) = (outcome is null))
);
create unique index privacy_request_open on privacy_request (person_id, kind) where settled_at is null;
create index privacy_request_by_term on privacy_request (due_on) where settled_at is null;

-- The version of the privacy notice somebody agreed to; its text stands in the guide versions of that time.
create table consent (
  person_id uuid not null references person,
  version   text not null check (length(version) between 1 and 40),
  given_at  timestamptz not null,
  place     text not null,                        -- network address
  primary key (person_id, version)
);

-- Whether the person at work answers for personal data.
create function may_keep_privacy() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from person where id = current_person() and kind = 'agent' and active
    and roles && array['director', 'administrator']);

alter table privacy_request enable row level security;
alter table consent enable row level security;
grant select, update (settled_at, settled_by, outcome, answer) on privacy_request to guiche_desk;
create policy privacy_request_desk on privacy_request to guiche_desk
  using ((select may_keep_privacy())) with check ((select may_keep_privacy()));

-- Mails about it. Who was erased has no address any more: the last mail brings it along and forgets it when it left.
alter table entry_mail drop constraint entry_mail_kind_check;
alter table entry_mail add constraint entry_mail_kind_check check (kind in ('invitation', 'reset', 'password_changed',
  'access_request', 'email_confirm', 'email_asked', 'email_changed', 'email_taken', 'data_asked', 'data_wanted',
  'data_ready', 'data_erased', 'data_refused'));
grant update (facts) on entry_mail to guiche_desk;

-- All that is kept of somebody, by table; secrets are left out, and whether there is one is said in their place.
create function data_of(whose uuid) returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  place record;
  found_rows jsonb;
  everything jsonb := '{}';
begin
  for place in select * from (values
    ('person', 'id'), ('membership', 'person_id'), ('contact_training', 'person_id'), ('session', 'person_id'),
    ('sign_in', 'person_id'), ('passkey', 'person_id'), ('identity', 'person_id'), ('entry_link', 'person_id'),
    ('entry_mail', 'person_id'), ('email_change', 'person_id'), ('consent', 'person_id'), ('privacy_request', 'person_id'),
    ('ticket', 'requester_id'), ('ticket_event', 'actor_id'), ('ticket_seen', 'person_id'), ('attachment', 'uploaded_by'),
    ('survey_answer', 'person_id'), ('notice', 'person_id'), ('gate_leave', 'person_id'), ('gate_refusal', 'person_id')
  ) as places (named, who) loop
    execute format($q$select coalesce(jsonb_agg(said order by said::text), '[]') from (
      select to_jsonb(t) - array['password_hash', 'phone_pin_hash', 'token_hash', 'link_hash', 'csrf', 'public_key',
        'credential', 'counter', 'fold', 'search', 'search_body', 'last_note', 'queue_key', 'settled_by', 'created_by',
        'given_by', 'recorded_by'] as said from %I t where %I = $1) one$q$,
      place.named, place.who) into found_rows using whose;
    everything := everything || jsonb_build_object(place.named, found_rows);
  end loop;
  return everything || (select jsonb_build_object('secrets', jsonb_build_object('password_set', password_hash is not null,
      'phone_pin_set', phone_pin_hash is not null,
      'second_factor_on', exists (select from second_factor where person_id = whose and confirmed_at is not null)))
    from person where id = whose)
    || jsonb_build_object('audit', (select coalesce(jsonb_agg(jsonb_build_object('at', audit.at, 'act', audit.act,
      'facts', audit.facts) order by audit.id), '[]') from audit where subject_kind = 'person' and subject_id = whose::text));
end
$$;

-- Takes away who somebody was and how she is reached; what she asked for stays, of a person without a name.
create function forget_person(whose uuid, called text) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  place text;
  address text;
begin
  select lower(person.email) into address from person where person.id = whose and kind = 'contact' for update;
  if address is null then return; end if;
  delete from sign_in_try where right(key, length(address) + 1) = ' ' || address
    or key = (select 'phone ' || cpf from person where id = whose);
  update person set name = called, email = id || '@removida.invalid', phone = '', role = '', password_hash = null,
    profile = '{}', cpf = null, phone_confirmed_at = null, mail_refused_at = null, phone_pin_hash = null, active = false
   where id = whose;
  foreach place in array array['session', 'second_factor', 'passkey', 'identity', 'membership', 'ticket_seen',
    'contact_training', 'entry_mail', 'entry_link', 'email_change'] loop
    execute format('delete from %I where person_id = $1', place) using whose;
  end loop;
  delete from entry_mail where kind = 'access_request' and lower(facts->>'email') = address;
  delete from attachment where uploaded_by = whose and ticket_id is null;
end
$$;

-- The same, for whoever answers for personal data, and for the operator at the machine itself.
create function person_data(whose uuid) returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if current_person() is not null and not may_keep_privacy() then return null; end if;
  return (select data_of(id) from person where id = whose and kind = 'contact');
end
$$;

-- Answers 'erased', 'unknown' or 'denied'. What she had asked for is settled with it, and she is told a last time.
create function erase_person(whose uuid, called text, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  mail uuid;
  who record;
begin
  if current_person() is not null and not may_keep_privacy() then return 'denied'; end if;
  select name, email into who from person
   where id = whose and kind = 'contact' and email not like '%@removida.invalid' for update;
  if who is null then return 'unknown'; end if;
  update privacy_request set settled_at = at, settled_by = current_person(), outcome = 'done', answer = ''
   where person_id = whose and settled_at is null;
  perform forget_person(whose, called);
  insert into entry_mail (kind, facts)
    values ('data_erased', jsonb_build_object('to', who.email, 'called', who.name)) returning id into mail;
  perform enqueue('send-entry-mail', json_build_object('mail', mail));
  return 'erased';
end
$$;

-- Each of these speaks of the person at work and of nobody else.
create function my_privacy_requests()
  returns table (id uuid, kind text, asked_at timestamptz, due_on date, settled_at timestamptz, outcome text, answer text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select privacy_request.id, privacy_request.kind, privacy_request.asked_at, privacy_request.due_on,
        privacy_request.settled_at, privacy_request.outcome, privacy_request.answer
      from privacy_request where person_id = current_person() order by privacy_request.asked_at desc, id limit 20;
  end;

-- Asks once: while it waits, asking again changes nothing. She is told, and so are those who answer for it.
create function ask_about_my_data(wanted text, at timestamptz, due date) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  mail uuid;
begin
  insert into privacy_request (person_id, kind, asked_at, due_on)
    select id, wanted, at, due from person where id = current_person() and kind = 'contact'
    on conflict do nothing;
  if not found then return false; end if;
  insert into entry_mail (kind, person_id, facts)
    values ('data_asked', current_person(), jsonb_build_object('wanted', wanted, 'due', due)) returning id into mail;
  perform enqueue('send-entry-mail', json_build_object('mail', mail));
  for mail in
    insert into entry_mail (kind, person_id, facts)
      select 'data_wanted', id, jsonb_build_object('wanted', wanted, 'due', due) from person
       where kind = 'agent' and active and roles && array['director', 'administrator']
      returning entry_mail.id
  loop
    perform enqueue('send-entry-mail', json_build_object('mail', mail));
  end loop;
  return true;
end
$$;

-- Her own copy, once it was prepared for her; nothing a month later.
create function my_data(at timestamptz) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
  return (select data_of(person.id) from person where person.id = current_person() and exists (
    select from privacy_request where person_id = person.id and privacy_request.kind = 'copy' and outcome = 'done'
      and settled_at > at - interval '30 days'));

-- Which versions of the notice she agreed to, and that she does now.
create function my_consent(wanted text) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp
  return (select given_at from consent where person_id = current_person() and version = wanted);

create function give_my_consent(wanted text, at timestamptz, place text) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into consent (person_id, version, given_at, place)
    select id, wanted, at, $3 from person where id = current_person() and kind = 'contact'
    on conflict do nothing;
  return found;
end
$$;

-- What is older than its term, by kind. Contacts are former ones: let go or of no company, with nothing going on since.
create function forgettable(what text, before timestamptz) returns setof text
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select id::text from sign_in where what = 'sign_ins' and sign_in.at < before
    union all select key from sign_in_try where what = 'tries' and last_at < before
    union all select id::text from entry_mail where what = 'mails' and sent_at < before
    union all select attachment.id::text from attachment join ticket on ticket.id = ticket_id
     where what = 'files' and ticket.closed_at < before and attachment.uploaded_at < before
    union all select person.id::text from person
     where what = 'former_contacts' and kind = 'contact' and email not like '%@removida.invalid' and created_at < before
       and (not active or not exists (select from membership where person_id = person.id))
       and not exists (select from ticket where requester_id = person.id and (closed_at is null or closed_at >= before))
       and not exists (select from sign_in where person_id = person.id and sign_in.at >= before)
       and not exists (select from privacy_request where person_id = person.id and settled_at is null);
  end;

-- A sent file is history until its term is over: only what forgets may take it away.
create or replace function keep_sent_files() returns trigger
  language plpgsql as $$
begin
  if old.ticket_id is not null and not (tg_op = 'DELETE' and current_user = (select rolname from pg_roles
      join pg_class on relowner = pg_roles.oid where pg_class.oid = 'public.attachment'::regclass)
      and coalesce(current_setting('guiche.forgets', true), '') = 'files')
  then raise exception 'a sent file is never changed'; end if;
  return coalesce(new, old);
end
$$;

-- Forgets some of what is older, the guide itself asking, and says how many there were.
create function forget_older(what text, before timestamptz, most integer, called text) returns integer
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  which text[];
  one text;
begin
  if current_person() is not null then return 0; end if;
  select array_agg(old.id) into which
    from (select found.id from forgettable(what, before) as found (id) order by found.id limit most) as old;
  if which is null then return 0; end if;
  case what
    when 'sign_ins' then delete from sign_in where id = any (which::uuid[]);
    when 'tries' then delete from sign_in_try where key = any (which);
    when 'mails' then delete from entry_mail where id = any (which::uuid[]);
    when 'files' then
      perform set_config('guiche.forgets', 'files', true);
      delete from attachment where id = any (which::uuid[]);
      perform set_config('guiche.forgets', '', true);
    when 'former_contacts' then
      foreach one in array which loop perform forget_person(one::uuid, called); end loop;
    else return 0;
  end case;
  return cardinality(which);
end
$$;

-- How much there is, for the one who asks before it goes.
create function count_older(what text, before timestamptz) returns integer
  language sql stable security definer set search_path = public, pg_temp
  return (select case when current_person() is null or may_keep_privacy() then count(*)::integer end
    from forgettable(what, before));

revoke execute on function may_keep_privacy, data_of, forget_person, person_data, erase_person, my_privacy_requests,
  ask_about_my_data, my_data, my_consent, give_my_consent, forgettable, forget_older, count_older from public;
grant execute on function may_keep_privacy, person_data, erase_person, forget_older, count_older to guiche_desk;
grant execute on function my_privacy_requests, ask_about_my_data, my_data, my_consent, give_my_consent
  to guiche_portal, guiche_desk;
