import { ITEM, type FormField, type PlaceName } from '#/domain/guide/form.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { holds, type Filled } from './filled.ts';
import { ownWords } from './script.ts';
import { isDate, isWellFormed } from './value.ts';

/** What is wrong with a form at one place. */
export interface FormFault {
  /** `subject`, `details.caminho`, `answers.uso`, `files.0`. */
  readonly field: string;
  readonly fault: 'missing' | 'long' | 'short' | 'unknown' | 'file';
  /** The guide's word for the place; empty where the form has its own. */
  readonly label: string;
  /** Longest or shortest length in letters, where that is the fault. */
  readonly bound?: number | undefined;
  /** It is asked for, but she may go on without it. */
  readonly mayGoOn: boolean;
}

/**
 * Everything a form lacks, in the order of the page; nothing when it may be sent.
 *
 * @source TTL-017, TTL-018, TTL-044 to TTL-057, TRG-160, TRG-161, TRG-193 to TRG-196, PRN-028 to PRN-030, PRO-087 to PRO-089
 */
export function formFaults(guide: Guide, filled: Filled): FormFault[] {
  const { form, products, kinds } = guide;
  const { product, kind, subject, description, files } = filled;
  const of = (part: FormField['part']) =>
    form.fields.filter((field) => field.part === part).flatMap((field) => fieldFaults(field, filled));
  const own = ownWords(description, form.scripts);
  return [
    ...(products.length > 0 && !products.some(({ id }) => id === product)
      ? [missing('product', form.catalogue?.type ?? '')]
      : []),
    ...itemFaults(guide, filled),
    ...placeFaults(guide, filled),
    ...of('where'),
    ...(kinds.length > 0 && !kinds.some(({ id }) => id === (kind ?? guide.defaultKind))
      ? [missing('kind')]
      : []),
    ...agreedFaults(guide, filled),
    ...(subject.trim() === '' ? [missing('subject')] : []),
    ...(subject.length > form.subjectMax ? [sized('subject', 'long', form.subjectMax)] : []),
    ...(own === '' ? [missing('description')] : []),
    ...(own !== '' && own.length < form.descriptionMin
      ? [sized('description', 'short', form.descriptionMin)]
      : []),
    ...of('what'),
    ...form.files.needed
      .filter((needed) => holds(needed.when, filled) && !files.includes(needed.kind))
      .map(({ kind: wanted, label }): FormFault => ({
        field: `files.${wanted}`,
        fault: 'file',
        label,
        mayGoOn: false,
      })),
    ...guide.triage.questions
      .filter(
        ({ id, required, askedWhen }) => required && !filled.answers[id] && holds(askedWhen ?? {}, filled),
      )
      .map(({ id, label }) => missing(`answers.${id}`, label)),
    ...of('impact'),
  ];
}

const missing = (field: string, label = '', mayGoOn = false): FormFault => ({
  field,
  fault: 'missing',
  label,
  mayGoOn,
});

const sized = (field: string, fault: 'long' | 'short', bound: number, label = ''): FormFault => ({
  field,
  fault,
  label,
  bound,
  mayGoOn: false,
});

/** What is done on an agreed day is opened with that day (CON-015). */
function agreedFaults(
  { kinds, defaultKind }: Guide,
  { kind = defaultKind, agreedOn = '' }: Filled,
): FormFault[] {
  if (!kinds.some(({ id, agreedDate }) => id === kind && agreedDate)) return [];
  if (agreedOn === '') return [missing('agreedOn')];
  return isDate(agreedOn) ? [] : [{ field: 'agreedOn', fault: 'unknown', label: '', mayGoOn: false }];
}

/** Item before service: a service without its item was not chosen here (TTL-044). */
function itemFaults({ form: { catalogue } }: Guide, { product, details }: Filled): FormFault[] {
  const offered = catalogue?.items.filter(({ products }) => products?.includes(product) ?? true) ?? [];
  if (!catalogue || offered.length === 0) return [];
  const given = details[ITEM] ?? '';
  if (given === '') return [missing(`details.${ITEM}`, catalogue.item)];
  return offered.some(({ id }) => id === given)
    ? []
    : [{ field: `details.${ITEM}`, fault: 'unknown', label: catalogue.item, mayGoOn: false }];
}

const PLACES = ['module', 'version', 'environment'] as const satisfies readonly PlaceName[];

function placeFaults({ form: { places, catalogue } }: Guide, filled: Filled): FormFault[] {
  return PLACES.filter((name) => {
    const said = filled[name].trim() !== '' || (name === 'version' && saysVersion(filled.description));
    const { demand, demandedWhen } = places[name];
    return demand !== 'optional' && holds(demandedWhen ?? {}, filled) && !said;
  }).map((name) =>
    missing(
      name,
      places[name].label ?? (name === 'module' ? catalogue?.service : undefined),
      places[name].demand === 'asked',
    ),
  );
}

/** A version told in the description is told (TTL-052): 12.4.0, “versão 8”. */
const saysVersion = (description: string) => /\d+\.\d+|vers[ãa]o:?\s*\d/iu.test(description);

function fieldFaults(field: FormField, filled: Filled): FormFault[] {
  const { id, label, demand, demandedWhen, shownWhen, unlessAttached, minLength } = field;
  const place = `details.${id}`;
  const value = (filled.details[id] ?? '').trim();
  if (shownWhen && !holds(shownWhen, filled)) return [];
  if (value === '') {
    const isSaid = unlessAttached.some((kind) => filled.files.includes(kind));
    const isDemanded = demand !== 'optional' && holds(demandedWhen ?? {}, filled);
    return isDemanded && !isSaid ? [missing(place, label, demand === 'asked')] : [];
  }
  if (!isWellFormed(field, value)) return [{ field: place, fault: 'unknown', label, mayGoOn: false }];
  return minLength !== undefined && value.length < minLength ? [sized(place, 'short', minLength, label)] : [];
}
