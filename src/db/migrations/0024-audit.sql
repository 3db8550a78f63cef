-- Who did what beside the tickets (whose history is their events), and who took people's data along. Each row holds the
-- hash of the one before it, so that a row changed or taken out by whoever holds the machine is found
-- (src/app/audit-chain.ts reckons it again, on its own).

create table audit (
  id            bigint primary key,               -- 1, 2, 3 …: the place in the chain, without a gap
  at            timestamptz(3) not null,
  actor_kind    text not null check (actor_kind in ('person', 'token', 'operator', 'system')),
  actor_id      uuid,                             -- a person's name is read from person: who is erased is erased here too
  actor_name    text not null default '',         -- of a token
  act           text not null check (length(act) between 1 and 60),
  subject_kind  text not null default '',
  subject_id    text not null default '',
  subject_label text not null default '' check (length(subject_label) <= 300),
  company_id    uuid,
  facts         jsonb not null default '{}',      -- words and numbers of the act; no secret, no personal data
  address       text not null default '',         -- where it came from on the network
  before        bytea not null,                   -- hash of the row before; of the first, 32 times zero
  hash          bytea not null unique
);
create index audit_of_actor on audit (actor_id, id desc) where actor_id is not null;
create index audit_of_subject on audit (subject_kind, subject_id, id desc);
create index audit_of_act on audit (act, id desc);
create index audit_by_date on audit (at);

create trigger audit_is_immutable before update or delete on audit for each row execute function forbid_change();
create trigger audit_is_not_emptied before truncate on audit for each statement execute function forbid_change();

-- Adds a row to the end of the chain. Whoever is signed in is its actor, whatever is said; `who` is believed of the
-- operator's own command alone. The lock lasts to the end of the transaction, and only what is audited waits for it.
create function audit_add(at timestamptz, who uuid, kind text, named text, act text, subject_kind text, subject_id text,
    subject_label text, company uuid, facts jsonb, address text) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  last record;
  made audit;
begin
  perform pg_advisory_xact_lock(hashtext('guiche audit'));
  select audit.id, audit.hash into last from audit order by audit.id desc limit 1;
  made.id := coalesce(last.id, 0) + 1;
  made.at := at;
  made.actor_id := coalesce(current_person(), who);
  made.actor_kind := case when made.actor_id is null then kind else 'person' end;
  made.actor_name := case when made.actor_id is null then named else '' end;
  made.act := act;
  made.subject_kind := subject_kind;
  made.subject_id := subject_id;
  made.subject_label := left(subject_label, 300);
  made.company_id := company;
  made.facts := facts;
  made.address := address;
  made.before := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  made.hash := sha256(convert_to(json_build_array(encode(made.before, 'hex'), made.id,
    (extract(epoch from made.at) * 1000)::bigint, made.actor_kind, made.actor_id, made.actor_name, made.act,
    made.subject_kind, made.subject_id, made.subject_label, made.company_id, made.facts::text, made.address)::text, 'UTF8'));
  insert into audit select made.*;
end
$$;

revoke execute on function audit_add from public;
grant execute on function audit_add to guiche_portal, guiche_desk;

-- Whether the person at work may read what others did.
create function may_audit() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from person where id = current_person() and kind = 'agent' and active
    and roles && array['manager', 'director', 'administrator']);
revoke execute on function may_audit from public;
grant execute on function may_audit to guiche_desk;

alter table audit enable row level security;
grant select on audit to guiche_desk;
create policy audit_desk on audit for select to guiche_desk using ((select may_audit()));
