import { sql } from 'kysely';
import type { Contracted } from '#/domain/product/contracted.ts';
import type { Company } from '#/domain/registry/company.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface OwnContact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly administrator: boolean;
  /** What she may not do for the company. */
  readonly denied: readonly string[];
  /** She was asked back and did not agree yet; this is what whoever asked wrote of her. */
  readonly awaited: boolean;
}

/** Of a company the one at work speaks for: how it is registered, and whether she keeps its contacts. */
export async function ownCompany(tx: Tx, id: string) {
  const { rows } = await sql<{
    code: string;
    name: string;
    tax_id: string | null;
    plan: string;
    trade_name: string;
    contract: string | null;
    contract_until: string | null;
    contracted: Contracted;
    address: Company['address'];
    billing: Company['billing'];
    keeps: boolean;
  }>`select code, name, tax_id, plan, trade_name, contract, contract_until::text, contracted, address, billing, keeps_contacts(id) as keeps from company where id = ${id}`.execute(
    tx,
  );
  return rows[0];
}

/** Who of the vendor answers for its account. */
export async function ownAccount(tx: Tx, company: string) {
  const { rows } = await sql<{ part: 'executive' | 'manager'; name: string; email: string; phone: string }>`
    select * from own_account(${company})`.execute(tx);
  return rows;
}

/** Its people, for whoever keeps them; nobody for others. */
export async function ownContacts(tx: Tx, company: string): Promise<OwnContact[]> {
  const { rows } = await sql<OwnContact>`select * from own_contacts(${company})`.execute(tx);
  return rows;
}

export type OwnKept = 'kept' | 'refused' | 'taken' | 'last' | 'unknown';

export async function keepOwnContact(
  tx: Tx,
  company: string,
  { name, email, phone, administrator, denied }: Omit<OwnContact, 'id' | 'awaited'>,
): Promise<OwnKept> {
  const { rows } = await sql<{
    kept: OwnKept;
  }>`select keep_own_contact(${company}, ${email}, ${name}, ${phone},
    ${administrator}, ${[...denied]}::text[]) as kept`.execute(tx);
  return rows[0]?.kept ?? 'refused';
}

/** Invites somebody back whom the company itself took out; `taken` where it did not. */
export async function askOwnContactBack(
  tx: Tx,
  company: string,
  { name, email, phone, administrator, denied }: Omit<OwnContact, 'id' | 'awaited'>,
  at: Instant,
): Promise<OwnKept> {
  const { rows } = await sql<{
    kept: OwnKept;
  }>`select ask_own_contact_back(${company}, ${email}, ${name}, ${phone},
    ${administrator}, ${[...denied]}::text[], ${iso(at)}) as kept`.execute(tx);
  return rows[0]?.kept ?? 'refused';
}

export async function leaveOwnCompany(tx: Tx, company: string, person: string): Promise<OwnKept> {
  const { rows } = await sql<{
    kept: OwnKept;
  }>`select leave_own_company(${company}, ${person}) as kept`.execute(tx);
  return rows[0]?.kept ?? 'refused';
}

/** False when she keeps nothing of the company. */
export async function keepOwnAddresses(
  tx: Tx,
  company: string,
  { address, billing }: Pick<Company, 'address' | 'billing'>,
  now: Instant,
): Promise<boolean> {
  const { rows } = await sql<{
    kept: boolean;
  }>`select keep_own_addresses(${company}, ${JSON.stringify(address)}::jsonb, ${JSON.stringify(billing)}::jsonb, ${iso(now)}) as kept`.execute(
    tx,
  );
  return rows[0]?.kept === true;
}
