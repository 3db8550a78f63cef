import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';

/** What a company has: its products with their modules, none named for all of them; null where nobody wrote it down. */
export type Contracted = Readonly<Record<string, string[]>> | null;

/**
 * Support is for what the customer has. Nothing is held against a company of which nobody wrote down what it has.
 *
 * @returns `module/not-contracted` (facts: what)
 * @source TRG-031
 */
export function unlessContracted(
  { form, products, kinds, defaultKind }: Guide,
  contracted: Contracted,
  about: {
    readonly product: string;
    readonly module?: string | undefined;
    readonly kind?: string | undefined;
  },
): Refusal | undefined {
  const product = products.find(({ id }) => id === about.product);
  const kind = kinds.find(({ id }) => id === (about.kind ?? defaultKind));
  if (!form.contractedOnly || contracted === null || !product) return undefined;
  if (product.forAll || kind?.forAll) return undefined;
  const modules = contracted[product.id];
  if (modules === undefined) return refuse('module/not-contracted', { what: product.label });
  const { module = '' } = about;
  const isOther = modules.length > 0 && product.modules.includes(module) && !modules.includes(module);
  return isOther ? refuse('module/not-contracted', { what: `${product.label} / ${module}` }) : undefined;
}
