-- Who may enter: how companies and contacts stand with the vendor, who was let in all the same, who was turned away, and
-- the tokens by which other systems ask and tell (PRO-121 to PRO-124, TRG-133, TTL-024; choices B-28 to B-31).

alter table company add contract_until date;                               -- last day of the contract; null = without an end
alter table membership add denied text[] not null default '{}';            -- what this contact may not do for the company

create table api_token (
  id           uuid primary key default uuidv7(),
  token_hash   bytea not null unique,                                      -- sha-256; the token itself was shown once
  name         text not null check (length(name) between 1 and 80),
  scopes       text[] not null check (cardinality(scopes) > 0),
  created_by   uuid references person,                                     -- null = by the command of the operator
  created_at   timestamptz not null,
  expires_at   timestamptz,
  revoked_at   timestamptz,
  last_used_at timestamptz
);

-- Each row is one time of delinquency, with its reason; a row without an end is one that goes on.
create table delinquency (
  id           uuid primary key default uuidv7(),
  company_id   uuid not null references company,
  since_at     timestamptz not null,
  reason       text not null check (length(reason) between 1 and 500),
  source       text not null check (source in ('api', 'file', 'desk')),
  set_by       text not null,                                              -- name of the token, the file, or the person
  cleared_at   timestamptz check (cleared_at >= since_at),
  clear_reason text,
  cleared_by   text
);
create unique index delinquency_goes_on on delinquency (company_id) where cleared_at is null;
create index delinquency_of_company on delinquency (company_id, since_at);

create table contact_training (
  id          uuid primary key default uuidv7(),
  person_id   uuid not null references person,
  product     text not null default '',                                    -- id of the guide; empty = all of them
  evidence    text not null check (length(evidence) between 1 and 200),
  obtained_on date not null,
  recorded_by uuid references person,
  recorded_at timestamptz not null
);
create index contact_training_of_person on contact_training (person_id, obtained_on);

-- Somebody of the vendor let a company, or one of its contacts, in for a time.
create table gate_leave (
  id         uuid primary key default uuidv7(),
  company_id uuid not null references company,
  person_id  uuid references person,                                       -- null = everybody of the company
  bar        text not null check (bar in ('contract', 'delinquency', 'training', 'lifecycle', 'ticket_first')),
  reason     text not null check (length(reason) between 1 and 500),
  given_by   uuid not null references person,
  given_at   timestamptz not null,
  until_at   timestamptz not null check (until_at > given_at)
);
create index gate_leave_of_company on gate_leave (company_id, until_at);

-- Who was turned away, when and why (TRG-133).
create table gate_refusal (
  id         uuid primary key default uuidv7(),
  company_id uuid,
  person_id  uuid,
  code       text not null,
  intent     text not null,
  facts      jsonb not null default '{}',
  at         timestamptz not null
);
create index gate_refusal_of_company on gate_refusal (company_id, at);

alter table api_token enable row level security;
alter table delinquency enable row level security;
alter table contact_training enable row level security;
alter table gate_leave enable row level security;
alter table gate_refusal enable row level security;

grant select (id, name, scopes, created_by, created_at, expires_at, revoked_at, last_used_at) on api_token to guiche_desk;
grant insert (token_hash, name, scopes, created_by, created_at, expires_at) on api_token to guiche_desk;
grant update (revoked_at) on api_token to guiche_desk;
grant select, insert on delinquency to guiche_desk;
grant update (cleared_at, clear_reason, cleared_by) on delinquency to guiche_desk;
grant select, insert on contact_training, gate_leave to guiche_desk;
grant select on gate_refusal to guiche_desk;
create policy api_token_desk on api_token to guiche_desk using (true) with check (true);
create policy delinquency_desk on delinquency to guiche_desk using (true) with check (true);
create policy contact_training_desk on contact_training to guiche_desk using (true) with check (true);
create policy gate_leave_desk on gate_leave to guiche_desk using (true) with check (true);
create policy gate_refusal_desk on gate_refusal for select to guiche_desk using (true);

-- How a contact of a company stands at an instant. Runs as the owner: the portal reads none of the tables above, and
-- hears only how the one at work stands, with a company of hers.
create function standing_of(whose uuid, company uuid, at timestamptz) returns json
  language sql stable security definer set search_path = public, pg_temp
  return (select json_build_object(
    'contractUntil', contract_until,
    'delinquentSince', (select (extract(epoch from since_at) * 1000)::bigint from delinquency
       where company_id = company.id and since_at <= at and (cleared_at is null or cleared_at > at) order by since_at limit 1),
    'trainings', coalesce((select json_agg(json_build_object('product', product, 'obtainedOn', obtained_on))
       from contact_training where person_id = whose), '[]'),
    'denied', coalesce((select to_json(denied) from membership where person_id = whose and company_id = company.id), '[]'),
    'leaves', coalesce((select json_agg(json_build_object('bar', bar, 'until', (extract(epoch from until_at) * 1000)::bigint))
       from gate_leave where company_id = company.id and until_at > at and (person_id is null or person_id = whose)), '[]'))
    from company where company.id = $2 and (current_setting('role') = 'guiche_desk'
      or (whose = current_person() and company.id = any ((select my_companies())::uuid[]))));

create function note_refusal(company uuid, person uuid, code text, intent text, facts jsonb, at timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into gate_refusal (company_id, person_id, code, intent, facts, at)
    values ($1, $2, $3, $4, $5, $6);
  end;

-- What a token may do; nobody's when it was revoked or is over. Its use is noted once a minute.
create function use_api_token(token bytea, at timestamptz) returns table (id uuid, name text, scopes text[])
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update api_token set last_used_at = at
   where token_hash = token and revoked_at is null and (last_used_at is null or last_used_at < at - interval '1 minute');
  return query select api_token.id, api_token.name, api_token.scopes from api_token
    where token_hash = token and revoked_at is null and (expires_at is null or expires_at > at);
end
$$;

revoke execute on function standing_of, note_refusal, use_api_token from public;
grant execute on function standing_of to guiche_portal, guiche_desk;
grant execute on function use_api_token to guiche_desk;
grant execute on function note_refusal to guiche_app, guiche_desk;
