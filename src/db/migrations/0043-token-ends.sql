-- A token that is over is told so, and by whom it is still used is written down once.
alter table api_token add column expiry_noted boolean not null default false;
grant select (expiry_noted), update (expiry_noted) on api_token to guiche_desk;

drop function use_api_token(bytea, timestamptz);
create function use_api_token(token bytea, at timestamptz)
  returns table (id uuid, name text, scopes text[], "expiredAt" float8)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update api_token set last_used_at = at
   where token_hash = token and revoked_at is null and (expires_at is null or expires_at > at)
     and (last_used_at is null or last_used_at < at - interval '1 minute');
  return query select api_token.id, api_token.name, api_token.scopes,
      case when expires_at <= at then round(extract(epoch from expires_at) * 1000)::float8 end
    from api_token where token_hash = token and revoked_at is null;
end
$$;
revoke execute on function use_api_token from public;
grant execute on function use_api_token to guiche_desk;
