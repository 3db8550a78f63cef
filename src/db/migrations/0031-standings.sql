-- Who enters the portal brings along how each of her companies stands, so that neither the gate nor an opening asks again.
create or replace function standing_of(whose uuid, company uuid, at timestamptz) returns json
  language sql stable security definer set search_path = public, pg_temp
  return (select json_build_object(
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

-- Of the one at work, by company.
create function my_standings(at timestamptz) returns json
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(json_object_agg(company_id, standing_of(person_id, company_id, at)), '{}')
            from membership where person_id = current_person());
revoke execute on function my_standings from public;
grant execute on function my_standings to guiche_portal;
