-- Whether mail to somebody came back, until her address is another one (TRG-198).

alter table person add column mail_refused_at timestamptz;
grant select (mail_refused_at), update (mail_refused_at) on person to guiche_desk;

create function forget_refused_mail() returns trigger
  language plpgsql as $$
begin
  new.mail_refused_at = null;
  return new;
end
$$;
create trigger person_mail_is_new before update of email on person for each row
  when (lower(new.email) <> lower(old.email)) execute function forget_refused_mail();
