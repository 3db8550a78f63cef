import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { ContractTerms } from './component.ts';
import type { Contracted } from '#/domain/product/contracted.ts';
import type { Guide } from './guide.ts';

/** What a company has: its contract, the components it chose with their parameters, and its editions by product. */
export interface ContractChoice {
  readonly contract: string | null;
  readonly terms: ContractTerms;
  readonly editions: Readonly<Record<string, string>>;
  /** Left as it is when absent. */
  readonly contracted?: Contracted | undefined;
}

/**
 * Whether the guide offers what is chosen.
 *
 * @returns `contract/unknown`, or `contract/not-offered` (facts: name) for a component, parameter or edition
 * @source TRG-049 to TRG-055
 */
export function unlessOffered(
  { contracts, products }: Guide,
  { contract, terms, editions, contracted }: ContractChoice,
): Refusal | undefined {
  const own = contracts.find(({ id }) => id === contract);
  if (contract !== null && !own) return refuse('contract/unknown', { contract });
  for (const [id, parameters] of Object.entries(terms)) {
    const component = own?.components.find((one) => one.id === id);
    if (!component) return refuse('contract/not-offered', { name: id });
    const strange = Object.keys(parameters).find((key) => !(key in component.parameters));
    if (strange !== undefined) return refuse('contract/not-offered', { name: strange });
  }
  for (const [product, edition] of Object.entries(editions)) {
    const offered = products.find(({ id }) => id === product)?.editions ?? [];
    if (!offered.some(({ id }) => id === edition)) return refuse('contract/not-offered', { name: edition });
  }
  for (const [id, modules] of Object.entries(contracted ?? {})) {
    const product = products.find((one) => one.id === id);
    const strange = product ? modules.find((module) => !product.modules.includes(module)) : id;
    if (strange !== undefined) return refuse('contract/not-offered', { name: strange });
  }
  return undefined;
}
