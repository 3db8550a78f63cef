-- Who works in the database. The process signs in as the owner and at once becomes guiche_app, which may do
-- nothing but ask who somebody is; each piece of work then becomes portal or desk for one transaction.
-- So a query that forgets to say whose eyes it has is refused by PostgreSQL, it does not leak.

do $$
declare
  wanted text;
begin
  foreach wanted in array array['guiche_app', 'guiche_portal', 'guiche_desk'] loop
    begin
      execute format('create role %I nologin noinherit', wanted);
    exception when duplicate_object or unique_violation then null; -- roles belong to the whole cluster
    end;
    if not pg_has_role(session_user, wanted, 'member') then
      execute format('grant %I to %I', wanted, session_user);
    end if;
  end loop;
end
$$;

revoke create on schema public from public;
grant usage on schema public to guiche_app, guiche_portal, guiche_desk;

-- The person this transaction works for; empty outside one.
create function current_person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('guiche.person', true), '')::uuid;
