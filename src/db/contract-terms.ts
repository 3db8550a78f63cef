import { sql } from 'kysely';
import type { ContractChoice } from '#/domain/guide/contract-choice.ts';
import type { Contracted } from '#/domain/product/contracted.ts';
import type { Tx } from './work.ts';

/** Writes what a company has. @returns whether there is such a company */
export async function keepContractChoice(
  tx: Tx,
  company: string,
  { contract, terms, editions, contracted }: ContractChoice,
): Promise<boolean> {
  const { rows } = await sql`
    update company set contract = ${contract}, contract_terms = ${JSON.stringify(terms)}::jsonb,
      editions = ${JSON.stringify(editions)}::jsonb
      ${contracted === undefined ? sql`` : sql`, contracted = ${contracted && JSON.stringify(contracted)}::jsonb`}
    where id = ${company} returning id`.execute(tx);
  return rows.length > 0;
}

/** What a company has; undefined for none. */
export async function contractChoiceOf(tx: Tx, company: string): Promise<ContractChoice | undefined> {
  const { rows } = await sql<ContractChoice>`
    select contract, contract_terms as terms, editions, contracted from company where id = ${company}`.execute(
    tx,
  );
  return rows[0];
}

/** What a company that the reader may see has of the vendor's products. */
export async function contractedOf(tx: Tx, company: string): Promise<Contracted> {
  const { rows } = await sql<{ contracted: Contracted }>`
    select contracted from company where id = ${company}`.execute(tx);
  return rows[0]?.contracted ?? null;
}
