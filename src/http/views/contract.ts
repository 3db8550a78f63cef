import type { z } from 'zod';
import type { Customer } from '#/db/customer.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { customerContract } from '#/http/shapes/case.ts';
import type { companyContract } from '#/http/shapes/contract.ts';

/** The customer's contract with what she chose of it, and what is known of her edition of the product (TRG-049 to TRG-054). */
export function viewContract(
  { contracts, products }: Guide,
  { product }: Ticket,
  customer: Customer | undefined,
): z.infer<typeof customerContract> {
  const contract = contracts.find(({ id }) => id === customer?.contract);
  const edition = products
    .find(({ id }) => id === product)
    ?.editions.find(({ id }) => id === customer?.editions[product ?? '']);
  return {
    contract: contract?.label ?? null,
    components: (contract?.components ?? [])
      .filter(({ id }) => customer?.terms[id])
      .map(({ id, label, parameters }) => ({
        label,
        parameters: Object.entries(parameters).flatMap(([key, name]) => {
          const noted = customer?.terms[id]?.[key];
          return noted ? [{ name, value: noted }] : [];
        }),
      })),
    edition: edition ? { label: edition.label, note: edition.note } : null,
  };
}

/** What the guide in force offers to choose from. */
export const viewOffered = ({
  contracts,
  products,
  form,
}: Guide): Pick<z.infer<typeof companyContract>, 'contracts' | 'products' | 'sold' | 'contractedOnly'> => ({
  contractedOnly: form.contractedOnly,
  sold: products
    .filter(({ forAll }) => !forAll)
    .map(({ id, label, modules }) => ({ id, label, modules: [...modules] })),
  contracts: contracts.map(({ id, label, components }) => ({
    id,
    label,
    components: components.map((component) => ({
      id: component.id,
      label: component.label,
      parameters: Object.entries(component.parameters).map(([key, name]) => ({ id: key, label: name })),
    })),
  })),
  products: products
    .filter(({ editions }) => editions.length > 0)
    .map(({ id, label, editions }) => ({
      id,
      label,
      editions: editions.map((one) => ({ id: one.id, label: one.label })),
    })),
});
