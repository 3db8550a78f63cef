import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** A house that vouches for people, as administrators see it. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Null: for the vendor's own people. */
  readonly company: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly domains: readonly string[];
  readonly allowsPassword: boolean;
  /** Addresses of its domains are its own, also where it does not say that it verified them. */
  readonly ownsDomains: boolean;
}

export async function providers(tx: Tx): Promise<Provider[]> {
  const { rows } = await sql<Provider>`
    select identity_provider.id, identity_provider.name, issuer, client_id as "clientId", domains,
      allows_password as "allowsPassword", owns_domains as "ownsDomains",
      case when company.id is not null then json_build_object('id', company.id, 'code', company.code, 'name', company.name) end as company
      from identity_provider left join company on company.id = company_id
     order by company.name nulls first, identity_provider.name, identity_provider.id`.execute(tx);
  return rows;
}

export interface KeptProvider {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed. */
  readonly secret: string;
  readonly company: string | null;
  readonly domains: readonly string[];
  readonly allowsPassword: boolean;
  /** Addresses of its domains are its own, also where it does not say that it verified them. */
  readonly ownsDomains: boolean;
}

/** @returns whether there was none of this id */
export async function addProvider(tx: Tx, kept: KeptProvider, at: Instant): Promise<boolean> {
  const { rows } = await sql`
    insert into identity_provider (id, name, issuer, client_id, secret, company_id, domains, allows_password, owns_domains,
      created_at)
    values (${kept.id}, ${kept.name}, ${kept.issuer}, ${kept.clientId}, ${kept.secret}, ${kept.company},
      ${[...kept.domains]}::text[], ${kept.allowsPassword}, ${kept.ownsDomains}, ${iso(at)}) on conflict do nothing returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Changes what may change; the secret stays where none is given. */
export async function changeProvider(
  tx: Tx,
  {
    id,
    name,
    clientId,
    secret,
    domains,
    allowsPassword,
    ownsDomains,
  }: Omit<KeptProvider, 'issuer' | 'company'>,
): Promise<void> {
  await sql`update identity_provider set name = ${name}, client_id = ${clientId}, domains = ${[...domains]}::text[],
    allows_password = ${allowsPassword}, owns_domains = ${ownsDomains} where id = ${id}`.execute(tx);
  if (secret !== '') await sql`update identity_provider set secret = ${secret} where id = ${id}`.execute(tx);
}

/** Its links with people and the sessions it began go with it. */
export async function dropProvider(tx: Tx, id: string): Promise<void> {
  await sql`delete from identity_provider where id = ${id}`.execute(tx);
}

export async function companyOfCode(tx: Tx, code: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from company where code = ${code}`.execute(tx);
  return rows[0]?.id;
}
