import type { LocalDate } from '#/domain/time/instant.ts';
import { cellOf, valuesIn } from './cell.ts';
import type { Named, RegistryFault } from './company.ts';
import { meant, wordFor } from './meant.ts';
import { oneLine } from './one-line.ts';
import { readDate } from './written-date.ts';

/** A training that a contact finished: of one product, or of all of them where it names none (PRO-083, TTL-022). */
export interface ContactTraining {
  readonly product: string;
  readonly obtainedOn: LocalDate;
  readonly evidence: string;
}

/** How one writes a training that is of all products. */
const ALL = { id: '', label: 'todos' };
const MOST_EVIDENCE = 200;

/** Trainings as one writes them in a cell: `Folha > 02/03/2026 > Certificado 12`. */
export const trainingsDraft = (trainings: readonly ContactTraining[], products: readonly Named[]): string =>
  cellOf(
    trainings
      .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
      .map(({ product, obtainedOn, evidence }) => [
        wordFor(product, [...products, ALL]),
        obtainedOn.split('-').toReversed().join('/'),
        evidence,
      ]),
  );

const key = ({ product, obtainedOn, evidence }: ContactTraining) =>
  `${obtainedOn} ${product} ${oneLine(evidence)}`;

/**
 * Trainings in a cell that nobody recorded yet. A file takes none away: what proves a training is taken back one by one,
 * where it stands.
 *
 * @param today local date; no training is of a day to come
 */
export function newTrainings(
  cell: string,
  kept: readonly ContactTraining[],
  products: readonly Named[],
  today: LocalDate,
): { readonly fresh: readonly ContactTraining[] } | { readonly faults: readonly RegistryFault[] } {
  const faults: RegistryFault[] = [];
  const fault = (what: RegistryFault['fault'], value: string, near?: string) =>
    void faults.push({ field: 'trainings', fault: what, value, ...(near !== undefined && { near }) });
  const gone = kept.filter(({ product }) => product !== '' && !products.some(({ id }) => id === product));
  const known = [...products, ALL, ...gone.map(({ product }) => ({ id: product, label: product }))];
  const fresh = new Map<string, ContactTraining>();
  for (const [word = '', day = '', ...rest] of valuesIn(cell)) {
    const { id, near } = meant(word, known);
    const obtainedOn = readDate(day);
    const evidence = rest.join(' > ');
    if (id === undefined || word === '') fault('product', word, near);
    if (obtainedOn === undefined) fault('date', day);
    else if (obtainedOn > today) fault('to-come', day);
    if (evidence === '') fault('evidence', word);
    else if (evidence.length > MOST_EVIDENCE) fault('too-long', evidence);
    if (id === undefined || obtainedOn === undefined) continue;
    const training = { product: id, obtainedOn, evidence };
    fresh.set(key(training), training);
  }
  for (const one of kept) fresh.delete(key(one));
  return faults.length > 0 ? { faults } : { fresh: [...fresh.values()] };
}
