-- A guide may ask that a company names who keeps its contacts before anybody of it enters (TRG-089).
create or replace function standing_of(whose uuid, company uuid, at timestamptz) returns json
  language sql stable security definer set search_path = public, pg_temp
  return (select json_build_object(
    'hasAdministrator', exists (select from membership join person on person.id = person_id
       where company_id = company.id and administrator and person.active),
    'contractUntil', contract_until,
    'contracted', contracted,
    'delinquentSince', (select (extract(epoch from since_at) * 1000)::bigint from delinquency
       where company_id = company.id and since_at <= at and (cleared_at is null or cleared_at > at) order by since_at limit 1),
    'trainings', coalesce((select json_agg(json_build_object('product', product, 'obtainedOn', obtained_on))
       from contact_training where person_id = whose), '[]'),
    'denied', coalesce((select to_json(denied) from membership where person_id = whose and company_id = company.id), '[]'),
    'leaves', coalesce((select json_agg(json_build_object('bar', bar, 'until', (extract(epoch from until_at) * 1000)::bigint))
       from gate_leave where company_id = company.id and until_at > at and (person_id is null or person_id = whose)), '[]'))
    from company where company.id = $2 and (current_setting('role') = 'guiche_desk'
      or (whose = current_person() and company.id = any ((select my_companies())::uuid[]))));

alter table gate_leave drop constraint gate_leave_bar_check, add constraint gate_leave_bar_check
  check (bar in ('administrator', 'contract', 'delinquency', 'training', 'lifecycle', 'ticket_first'));

-- Asked at the door: the address of a contact of whose companies none has somebody who keeps its contacts, and whom
-- nobody let in all the same; null for everybody else, also for who is of no company any more.
create function unkept_address(whose uuid, at timestamptz) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select lower(email) from person where id = whose and kind = 'contact'
    and exists (select from membership where person_id = whose) and not exists (
    select from membership as hers where hers.person_id = whose and (
      exists (select from membership as keeper join person as who on who.id = keeper.person_id
        where keeper.company_id = hers.company_id and keeper.administrator and who.active)
      or exists (select from gate_leave where gate_leave.company_id = hers.company_id and bar = 'administrator'
        and until_at > at and (gate_leave.person_id is null or gate_leave.person_id = whose)))));

alter table sign_in drop constraint sign_in_outcome_check, add constraint sign_in_outcome_check check (outcome in
  ('entered', 'wrong_password', 'wrong_code', 'code_asked', 'passkey_asked', 'wrong_passkey', 'copied_passkey',
   'provider_refused', 'no_administrator'));

revoke execute on function unkept_address from public;
grant execute on function unkept_address to guiche_app;
