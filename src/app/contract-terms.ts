import { contractChoiceOf, keepContractChoice } from '#/db/contract-terms.ts';
import { unlessOffered, type ContractChoice } from '#/domain/guide/contract-choice.ts';
import { mayKeepContracts } from '#/domain/people/role.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/**
 * Keeps what a company chose of the guide in force; tickets opened from now on count on it.
 *
 * @throws Failure `policy/not-allowed`, `contract/unknown`, `contract/not-offered`, `company/unknown`
 */
export async function chooseContract(
  { tx, person, guides }: PersonalVisit,
  company: string,
  choice: ContractChoice,
): Promise<void> {
  if (!mayKeepContracts(person.roles)) throw new Failure('policy/not-allowed');
  const refusal = unlessOffered(guides.current.guide, choice);
  if (refusal) throw Failure.of(refusal);
  if (!(await keepContractChoice(tx, company, choice))) throw new Failure('company/unknown');
}

/** What a company has now. @throws Failure `policy/not-allowed`, `company/unknown` */
export async function chosenContract(
  { tx, person }: PersonalVisit,
  company: string,
): Promise<ContractChoice> {
  if (!mayKeepContracts(person.roles)) throw new Failure('policy/not-allowed');
  const choice = await contractChoiceOf(tx, company);
  if (!choice) throw new Failure('company/unknown');
  return choice;
}
