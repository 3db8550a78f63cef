import { openedByCompany } from '#/db/opened-tickets.ts';
import { contractChoiceOf, keepContractChoice } from '#/db/contract-terms.ts';
import { unlessOffered, type ContractChoice } from '#/domain/guide/contract-choice.ts';
import type { Contract } from '#/domain/guide/guide.ts';
import { reasonsFor, type Reason } from '#/domain/report/candidate.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { mayKeepContracts } from '#/domain/people/role.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/**
 * Keeps what a company chose of the guide in force; tickets opened from now on count on it.
 *
 * @throws Failure `policy/not-allowed`, `contract/unknown`, `contract/not-offered`, `company/unknown`
 */
export async function chooseContract(
  visit: PersonalVisit,
  company: string,
  choice: ContractChoice,
): Promise<void> {
  const { tx, person, guides } = visit;
  if (!mayKeepContracts(person.roles)) throw new Failure('policy/not-allowed');
  const refusal = unlessOffered(guides.current.guide, choice);
  if (refusal) throw Failure.of(refusal);
  if (!(await keepContractChoice(tx, company, choice))) throw new Failure('company/unknown');
  const { contract } = choice;
  await audited(visit, 'contract_chosen', { kind: 'company', id: company, company }, { contract });
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

export interface Candidate {
  readonly company: string;
  readonly name: string;
  readonly contract: Contract;
  readonly reasons: readonly Reason[];
}

/** Companies whose tickets of a period speak for a contract they do not have (TRG-056). @throws Failure `policy/not-allowed` */
export async function contractCandidates(
  { tx, person, guides }: PersonalVisit,
  from: Instant,
  to: Instant,
): Promise<Candidate[]> {
  if (!mayKeepContracts(person.roles)) throw new Failure('policy/not-allowed');
  const { guide } = guides.current;
  return (await openedByCompany(tx, from, to)).flatMap(({ company, name, contract: own, tickets }) =>
    guide.contracts
      .filter(({ id }) => id !== own)
      .map((contract) => ({ company, name, contract, reasons: reasonsFor(guide, contract, tickets) }))
      .filter(({ reasons }) => reasons.length > 0),
  );
}
