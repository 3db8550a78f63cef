-- What the vendor keeps of its customers: who they are before the law, where they are, how they were called before.

alter table company
  add trade_name text not null default '',
  add tax_id     text check (tax_id ~ '^([0-9A-Z]{12}[0-9]{2}|[0-9]{11})$'),   -- CNPJ or CPF without punctuation
  add unit       text not null default '',                                     -- sales channel or unit that serves it
  add address    jsonb not null default '{}',                                  -- street, city, state, postalCode
  add billing    jsonb not null default '{}',                                  -- the same, where the bills go; {} = the same place
  add kept_at timestamptz not null default now(),
  add words      text generated always as (                                   -- as it is searched: small, without accents
    regexp_replace(normalize(lower(code || ' ' || name || ' ' || trade_name), nfd), '[\u0300-\u036f]', '', 'g')) stored;
create unique index company_tax_id on company (tax_id);
create index company_in_order on company (name, id);
create index company_by_words on company using gin (words gin_trgm_ops);

-- Codes of former systems, each of one customer (choice B-33).
create table company_old_code (
  old_code   text primary key check (old_code = upper(old_code) and length(old_code) between 1 and 20),
  company_id uuid not null references company on delete cascade
);
create index company_old_code_of on company_old_code (company_id);

-- Who answers for the account, one at a time of each part (TRG-011).
create table account_assignment (
  company_id uuid not null references company on delete cascade,
  person_id  uuid not null references person,
  part       text not null check (part in ('executive', 'manager')),
  from_at    timestamptz not null,
  until_at   timestamptz check (until_at >= from_at)
);
create unique index account_assignment_now on account_assignment (company_id, part) where until_at is null;
create index account_assignment_of_person on account_assignment (person_id);

-- Who keeps the contacts and the data of her company (TRG-089, TRG-114).
alter table membership add administrator boolean not null default false;

alter table company_old_code enable row level security;
alter table account_assignment enable row level security;
grant select, insert, delete on company_old_code to guiche_desk;
grant select, insert, update (until_at) on account_assignment to guiche_desk;
grant select on account_assignment to guiche_portal;
grant insert (id, kind, name, email, phone), update (name, email, phone, active) on person to guiche_desk;
create policy company_old_code_desk on company_old_code to guiche_desk using (true) with check (true);
create policy account_assignment_desk on account_assignment to guiche_desk using (true) with check (true);
create policy account_assignment_portal on account_assignment for select to guiche_portal
  using (company_id = any ((select my_companies())::uuid[]));
-- The desk registers contacts, never one of its own.
create policy person_desk_adds on person for insert to guiche_desk with check (kind = 'contact');
create policy person_desk_changes on person for update to guiche_desk using (kind = 'contact') with check (kind = 'contact');

-- The one question anybody may ask: an exact CNPJ, CPF or code, of this system or a former one, for the code of today.
create function find_customer_code(tax text, written text) returns table (code text, name text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select company.code, company.name from company where company.tax_id = tax
    union
    select company.code, company.name from company where company.code = written
    union
    select company.code, company.name from company_old_code join company on company.id = company_id where old_code = written;
  end;
revoke execute on function find_customer_code from public;
grant execute on function find_customer_code to guiche_portal;
