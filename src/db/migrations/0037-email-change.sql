-- A new password takes back what was asked for with the old one: whoever knew it could have asked for an address of his
-- own, and confirmed it after she had locked him out. The same for whoever is let go.
create function void_email_changes() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update email_change set void_at = now() where person_id = new.id and used_at is null and void_at is null;
  return null;
end
$$;
revoke execute on function void_email_changes from public;
create trigger email_change_of_old_password after update of password_hash, active on person
  for each row when (old.password_hash is distinct from new.password_hash or old.active and not new.active)
  execute function void_email_changes();
