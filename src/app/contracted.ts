import { contractedOf } from '#/db/contract-terms.ts';
import { unlessContracted } from '#/domain/product/contracted.ts';
import type { Refusal } from '#/domain/refusal.ts';
import type { Opening } from './opening.ts';
import type { PersonalVisit } from './visit.ts';

/** Why a company's ticket about a product and module would not be taken (TRG-031); undefined where it would. */
export async function contractRefusal(
  { tx, guides, person }: PersonalVisit,
  company: string | undefined,
  about: Pick<Opening, 'product' | 'kind'> & Partial<Pick<Opening, 'module'>>,
): Promise<Refusal | undefined> {
  const { guide } = guides.current;
  if (!guide.form.contractedOnly || company === undefined) return undefined;
  const own = person.standings?.[company];
  return unlessContracted(guide, own ? own.contracted : await contractedOf(tx, company), about);
}
