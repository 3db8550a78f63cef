-- Where a provider becomes the only way in, whoever came by another way is asked to come again.
create function end_other_ways() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from session where way <> 'provider' and enters_by_provider(person_id);
  return null;
end
$$;
create trigger provider_only_way after insert or update of allows_password, domains on identity_provider for each row
  when (not new.allows_password)
  execute function end_other_ways();
