-- Whoever gets a passkey is told by mail, so that one somebody else added is noticed.
alter table entry_mail drop constraint entry_mail_kind_check;
alter table entry_mail add constraint entry_mail_kind_check check (kind in ('invitation', 'reset', 'password_changed',
  'passkey_added', 'access_request', 'email_confirm', 'email_asked', 'email_changed', 'email_taken', 'data_asked',
  'data_wanted', 'data_ready', 'data_erased', 'data_refused'));

create function tell_of_passkey() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mail uuid;
begin
  insert into entry_mail (kind, person_id) values ('passkey_added', new.person_id) returning id into mail;
  perform enqueue('send-entry-mail', json_build_object('mail', mail));
  return null;
end
$$;
create trigger passkey_told after insert on passkey for each row execute function tell_of_passkey();
