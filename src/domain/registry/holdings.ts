import type { ContractChoice } from '#/domain/guide/contract-choice.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { cellOf, valuesIn, type CellValue } from './cell.ts';
import type { Named, RegistryFault } from './company.ts';
import { meant, wordFor } from './meant.ts';

/** What a company has of what the guide offers, besides its contract. */
export type Holdings = Required<Pick<ContractChoice, 'contracted' | 'terms' | 'editions'>>;

/** The same as one writes it in a sheet, each in a cell (TRG-031, TRG-049 to TRG-055). */
export const HOLDING_FIELDS = ['products', 'addOns', 'editions'] as const;
export type HoldingField = (typeof HOLDING_FIELDS)[number];
export type HoldingsDraft = Readonly<Partial<Record<HoldingField, string>>>;

export const NO_HOLDINGS: Holdings = { contracted: null, terms: {}, editions: {} };

/** It is written down that it has nothing; an empty cell is that nobody wrote anything down. */
const NONE = 'nenhum';
const isNone = (values: readonly CellValue[]) =>
  values.length === 1 &&
  values[0]?.length === 1 &&
  [NONE, 'none'].includes(values[0][0]?.toLowerCase() ?? '');

type Offered = Pick<Guide, 'products' | 'contracts'>;
const itself = (id: string): Named => ({ id, label: id });
/** What the guide offers, and what is there already: that stays good when the guide no longer has it. */
const withKept = (offered: readonly Named[], kept: readonly string[] = []): readonly Named[] => [
  ...offered,
  ...kept.filter((id) => !offered.some((one) => one.id === id)).map(itself),
];
const componentsOf = ({ contracts }: Offered, contract: string | undefined) =>
  contracts.find(({ id }) => id === contract)?.components ?? [];
const parametersOf = (guide: Offered, contract: string | undefined, component: string): Named[] =>
  Object.entries(componentsOf(guide, contract).find(({ id }) => id === component)?.parameters ?? {}).map(
    ([id, label]) => ({ id, label }),
  );
const productOf = ({ products }: Offered, id: string) => products.find((one) => one.id === id);

const inOrder = <Value>(record: Readonly<Record<string, Value>>) =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** What a company has as one writes it, in the words of the guide and in one order. */
export function holdingsDraft(
  { contracted, terms, editions }: Holdings,
  guide: Offered,
  contract: string | undefined,
): Record<HoldingField, string> {
  const product = (id: string) => wordFor(id, guide.products);
  const components = componentsOf(guide, contract);
  const products = inOrder(contracted ?? {}).flatMap(([id, modules]): CellValue[] =>
    modules.length === 0
      ? [[product(id)]]
      : [...new Set(modules)].toSorted().map((one) => [product(id), one]),
  );
  const addOns = inOrder(terms).flatMap(([id, parameters]): CellValue[] => {
    const [name, known] = [wordFor(id, components), parametersOf(guide, contract, id)];
    const noted = inOrder(parameters).map(([key, value]) => [name, wordFor(key, known), value]);
    return noted.length === 0 ? [[name]] : noted;
  });
  return {
    products: contracted !== null && products.length === 0 ? NONE : cellOf(products),
    addOns: cellOf(addOns),
    editions: cellOf(
      inOrder(editions).map(([id, edition]) => [
        product(id),
        wordFor(edition, productOf(guide, id)?.editions ?? []),
      ]),
    ),
  };
}

/** What a field is read with: its values, what is there already, and how a word of it is found or refused. */
interface Reading {
  readonly values: readonly CellValue[];
  readonly kept: Holdings;
  readonly guide: Offered;
  readonly find: (
    fault: RegistryFault['fault'],
    word: string,
    offered: readonly Named[] | undefined,
    kept: readonly string[] | undefined,
  ) => string | undefined;
  readonly refuse: (fault: RegistryFault['fault']) => void;
}

/**
 * Reads the cells that are there; what a cell does not say any more is gone, and what has no cell stays.
 *
 * @param contract the company's own from now on, whose components it may choose
 */
export function readHoldings(
  draft: HoldingsDraft,
  kept: Holdings,
  guide: Offered,
  contract: string | undefined,
): { readonly holdings: Holdings } | { readonly faults: readonly RegistryFault[] } {
  const faults: RegistryFault[] = [];
  const reading = (field: HoldingField): Reading => {
    const written = valuesIn(draft[field] ?? '');
    return {
      values: isNone(written) ? [] : written,
      kept,
      guide,
      find: (fault, word, offered = [], known = []) => {
        const { id, near } = meant(word, withKept(offered, known));
        if (id === undefined) faults.push({ field, fault, value: word, ...(near !== undefined && { near }) });
        return id;
      },
      refuse: (fault) => void faults.push({ field, fault }),
    };
  };
  const isSaid = valuesIn(draft.products ?? '').length > 0;
  const contracted = isSaid ? readProducts(reading('products')) : null;
  const terms = readAddOns(reading('addOns'), contract);
  const editions = readEditions(reading('editions'));
  if (faults.length > 0) return { faults };
  return {
    holdings: {
      contracted: draft.products === undefined ? kept.contracted : contracted,
      terms: draft.addOns === undefined ? kept.terms : terms,
      editions: draft.editions === undefined ? kept.editions : editions,
    },
  };
}

/** A product that is named alone is had with all its modules, whatever modules are named beside it. */
function readProducts({ values, kept: { contracted: kept }, guide, find }: Reading) {
  const contracted: Record<string, string[]> = {};
  const whole = new Set<string>();
  for (const [word = '', ...parts] of values) {
    const id = find('product', word, guide.products, Object.keys(kept ?? {}));
    if (id === undefined) continue;
    const modules = (contracted[id] ??= []);
    const offered = productOf(guide, id)?.modules.map(itself);
    if (parts.length === 0) whole.add(id);
    else modules.push(find('module', parts.join(' > '), offered, kept?.[id]) ?? '');
  }
  for (const [id, modules] of Object.entries(contracted))
    contracted[id] = whole.has(id) ? [] : [...new Set(modules)];
  return contracted;
}

const MOST_NOTED = 300;

function readAddOns({ values, kept: { terms: kept }, guide, find, refuse }: Reading, contract?: string) {
  const terms: Record<string, Record<string, string>> = {};
  for (const [word = '', parameter, ...rest] of values) {
    const id = find('add-on', word, componentsOf(guide, contract), Object.keys(kept));
    if (id === undefined) continue;
    const noted = (terms[id] ??= {});
    if (parameter === undefined) continue;
    const offered = parametersOf(guide, contract, id);
    const key = find('parameter', parameter, offered, Object.keys(kept[id] ?? {}));
    const value = rest.join(' > ');
    if (value.length > MOST_NOTED) refuse('too-long');
    if (key !== undefined) noted[key] = value;
  }
  return terms;
}

function readEditions({ values, kept: { editions: kept }, guide, find }: Reading) {
  const editions: Record<string, string> = {};
  for (const [word = '', ...parts] of values) {
    const id = find('product', word, guide.products, Object.keys(kept));
    if (id === undefined) continue;
    const own = kept[id];
    const edition = find('edition', parts.join(' > '), productOf(guide, id)?.editions, own ? [own] : []);
    if (edition !== undefined) editions[id] = edition;
  }
  return editions;
}
