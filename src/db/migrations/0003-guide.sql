-- Guide versions: immutable texts. A ticket keeps the version it was opened under.

create table guide_version (
  id            integer primary key generated always as identity,
  vendor        text not null,
  edition       text not null,
  text          text not null,                   -- the YAML as it was put in force
  sha256        text not null unique,
  in_force_from timestamptz not null
);

grant select on guide_version to guiche_app, guiche_portal, guiche_desk;

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger guide_version_is_immutable before update or delete on guide_version
  for each row execute function forbid_change();

-- Last number given per series: the year and month, or one for all. The row's lock makes a series without gaps.
create table number_series (
  series text primary key,
  last   integer not null
);

create function next_number(wanted text) returns integer
  language sql volatile security definer set search_path = public
  begin atomic
    insert into number_series as s (series, last) values (wanted, 1)
      on conflict (series) do update set last = s.last + 1 returning s.last;
  end;

revoke execute on function next_number from public;
grant execute on function next_number to guiche_portal, guiche_desk;
