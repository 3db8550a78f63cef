import { sql } from 'kysely';
import type { ContractChoice } from '#/domain/guide/contract-choice.ts';
import type { Tx } from './work.ts';

/** Writes what a company has. @returns whether there is such a company */
export async function keepContractChoice(
  tx: Tx,
  company: string,
  { contract, terms, editions }: ContractChoice,
): Promise<boolean> {
  const { rows } = await sql`
    update company set contract = ${contract}, contract_terms = ${JSON.stringify(terms)}::jsonb,
      editions = ${JSON.stringify(editions)}::jsonb
    where id = ${company} returning id`.execute(tx);
  return rows.length > 0;
}

/** What a company has; undefined for none. */
export async function contractChoiceOf(tx: Tx, company: string): Promise<ContractChoice | undefined> {
  const { rows } = await sql<ContractChoice>`
    select contract, contract_terms as terms, editions from company where id = ${company}`.execute(tx);
  return rows[0];
}
