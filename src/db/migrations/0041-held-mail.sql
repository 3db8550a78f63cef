-- Mail that came to the house. Whoever has no registration opens nothing (PRN-032): what she wrote is held for the
-- registration team, and becomes a ticket with the hour at which it arrived once she is registered (PRN-033).

-- How far a mailbox was read, and how the last look at it went. A number of a message is good for one validity only.
create table mailbox (
  name         text primary key check (length(name) between 1 and 300),
  uid_validity text not null default '',
  last_uid     bigint not null default 0,
  looked_at    timestamptz,                                     -- when it last answered
  failing_since timestamptz,
  failure      text not null default '' check (length(failure) <= 300)
);

create table held_mail (
  id            uuid primary key default uuidv7(),
  received_at   timestamptz not null,                           -- when the mailbox took it
  held_at       timestamptz not null,
  digest        text not null unique check (digest ~ '^[0-9a-f]{64}$'),   -- of who wrote what: delivered twice, held once
  sender        text not null check (length(sender) <= 254),    -- address in small letters; empty where none can be read
  sender_name   text not null check (length(sender_name) <= 200),
  subject       text not null check (length(subject) <= 500),
  body          text not null check (length(body) <= 100000),
  fault         text check (fault in ('unreadable', 'too_large')),
  answered_at   timestamptz,                                    -- when the automatic answer was asked for
  silence       text,                                           -- why there is none
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),  -- the mail as it came, in the file store
  source_bytes  bigint not null,                                -- its headers alone where it was too large
  bytes         bigint not null,                                -- of the whole mail
  files         jsonb not null default '[]',                    -- [{ name, bytes, mediaType, kind, sha256 }]; what the guide takes
  ticket_id     uuid references ticket,                         -- what it became
  discarded_at  timestamptz,
  discarded_by  uuid references person,
  check (ticket_id is null or discarded_at is null),
  check ((answered_at is null) <> (silence is null))
);
create index held_mail_waiting on held_mail (received_at, id) where ticket_id is null and discarded_at is null;
create index held_mail_settled on held_mail (received_at, id) where ticket_id is not null or discarded_at is not null;
create index held_mail_answered on held_mail (sender, answered_at) where answered_at is not null;
create index held_mail_answered_at on held_mail (answered_at) where answered_at is not null;
create index held_mail_source on held_mail (source_sha256);
create index held_mail_files on held_mail using gin (files jsonb_path_ops);

alter table mailbox enable row level security;
alter table held_mail enable row level security;
grant select, insert, update on mailbox to guiche_desk;
grant select, insert, update (ticket_id, discarded_at, discarded_by) on held_mail to guiche_desk;
-- Whoever wrote is of no company yet, so somebody of a sales channel sees none of it.
create policy mailbox_desk on mailbox to guiche_desk using ((select my_unit()) is null) with check (current_person() is null);
create policy held_mail_desk on held_mail to guiche_desk
  using ((select my_unit()) is null) with check ((select my_unit()) is null);

alter table entry_mail drop constraint entry_mail_kind_check;
alter table entry_mail add constraint entry_mail_kind_check check (kind in ('invitation', 'reset', 'password_changed',
  'passkey_added', 'access_request', 'email_confirm', 'email_asked', 'email_changed', 'email_taken', 'data_asked',
  'data_wanted', 'data_ready', 'data_erased', 'data_refused', 'mail_held'));

-- What was held and settled is forgotten with the mails that were sent.
create or replace function forgettable(what text, before timestamptz) returns setof text
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select id::text from sign_in where what = 'sign_ins' and sign_in.at < before
    union all select key from sign_in_try where what = 'tries' and last_at < before
    union all select id::text from entry_mail where what = 'mails' and sent_at < before
    union all select id::text from held_mail
     where what = 'mails' and received_at < before and (ticket_id is not null or discarded_at is not null)
    union all select attachment.id::text from attachment join ticket on ticket.id = ticket_id
     where what = 'files' and ticket.closed_at < before and attachment.uploaded_at < before
    union all select person.id::text from person
     where what = 'former_contacts' and kind = 'contact' and email not like '%@removida.invalid' and created_at < before
       and (not active or not exists (select from membership where person_id = person.id))
       and not exists (select from ticket where requester_id = person.id and (closed_at is null or closed_at >= before))
       and not exists (select from sign_in where person_id = person.id and sign_in.at >= before)
       and not exists (select from privacy_request where person_id = person.id and settled_at is null);
  end;

create or replace function forget_older(what text, before timestamptz, most integer, called text) returns integer
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
    when 'mails' then
      delete from entry_mail where id = any (which::uuid[]);
      delete from held_mail where id = any (which::uuid[]);
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

-- What somebody wrote is handed over and erased with her, by her address: nobody else is known to have written it.
create function held_mail_of(whose uuid) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(jsonb_agg(jsonb_build_object('received_at', received_at, 'subject', subject, 'body', body)
      order by received_at), '[]')
    from held_mail join person on lower(person.email) = held_mail.sender where person.id = whose);

create function forget_held_mail() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from held_mail where sender = lower(old.email);
  return null;
end
$$;
create trigger person_forgotten after update of email on person for each row
  when (new.email like '%@removida.invalid' and old.email not like '%@removida.invalid')
  execute function forget_held_mail();

create or replace function person_data(whose uuid) returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if current_person() is not null and not may_keep_privacy() then return null; end if;
  return (select data_of(id) || jsonb_build_object('held_mail', held_mail_of(id))
    from person where id = whose and kind = 'contact');
end
$$;

create or replace function my_data(at timestamptz) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
  return (select data_of(person.id) || jsonb_build_object('held_mail', held_mail_of(person.id))
    from person where person.id = current_person() and exists (
    select from privacy_request where person_id = person.id and privacy_request.kind = 'copy' and outcome = 'done'
      and settled_at > at - interval '30 days'));
revoke execute on function held_mail_of, forget_held_mail from public;
