import type { FileView, FormField, OpenBody, OpeningForm, Question } from '../../shared/shapes.ts';

/** The opening form as far as it is filled in. */
export type Opening = Required<
  Omit<
    OpenBody,
    | 'followUpOf'
    | 'kind'
    | 'legalDate'
    | 'agreedOn'
    | 'requester'
    | 'files'
    | 'details'
    | 'confirmed'
    | 'marked'
  >
> & {
  /** Empty while it is not chosen. */
  readonly kind: string;
  readonly legalDate: string;
  readonly agreedOn: string;
  /** Empty for herself. */
  readonly requester: string;
  /** Values of the guide's own fields. */
  readonly details: Readonly<Record<string, string>>;
  readonly files: readonly FileView[];
  /** The text the description was begun with. */
  readonly script: string;
};

export type Answers = Opening['answers'];

/** What is wrong with a field, as a key of the catalog. */
export interface Fault {
  readonly field: string;
  /** The question's own words, where an answer is missing. */
  readonly question?: string;
  readonly fault:
    | 'kind'
    | 'product'
    | 'subject'
    | 'subjectLong'
    | 'description'
    | 'descriptionShort'
    | 'answer';
}

/** The questions asked now; one that follows from an answer is asked only when that answer itself is asked for. */
export function askedQuestions(
  questions: readonly Question[],
  { answers, kind }: Pick<Opening, 'answers' | 'kind'>,
): Question[] {
  const asked: Question[] = [];
  for (const question of questions) {
    const fits = Object.entries(question.askedWhen ?? {}).every(([earlier, values]) =>
      earlier === KIND
        ? values.includes(kind)
        : asked.some(({ id }) => id === earlier) && values.includes(answers[earlier] ?? ''),
    );
    if (fits) asked.push(question);
  }
  return asked;
}

type Said = Pick<Opening, 'product' | 'module' | 'kind' | 'answers' | 'details'>;
type When = NonNullable<FormField['shownWhen']>;

/** Whether every named thing has one of its values. */
export function holds(when: When | null, { product, module, kind, answers, details }: Said): boolean {
  const fixed: Readonly<Record<string, string>> = { product, module, kind };
  return Object.entries(when ?? {}).every(([name, wanted]) =>
    wanted.includes(fixed[name] ?? details[name] ?? answers[name] ?? ''),
  );
}

/** The guide's own fields that are asked now. */
export const shownFields = ({ fields }: OpeningForm, opening: Said): FormField[] =>
  fields.filter(({ shownWhen }) => holds(shownWhen, opening));

export const isDemanded = (
  { demand, demandedWhen }: Pick<FormField, 'demand' | 'demandedWhen'>,
  opening: Said,
): boolean => demand !== 'optional' && holds(demandedWhen, opening);

/** Items of the catalogue that are offered for a product. */
export const itemsFor = ({ catalogue }: OpeningForm, product: string) =>
  product === ''
    ? []
    : (catalogue?.items.filter(({ products }) => products?.includes(product) ?? true) ?? []);

/** A prepared text put in at the cursor; in the place of another one nobody has written in yet. */
export function inserted(
  written: string,
  text: string,
  scripts: readonly { readonly text: string }[],
  cursor: number,
): string {
  if (written.trim() === '' || scripts.some((script) => script.text.trim() === written.trim())) return text;
  return `${written.slice(0, cursor)}${text}${written.slice(cursor)}`;
}

/** What conditions call the kind of contact. */
const KIND = 'kind';

/** Whether a question is asked of some kinds of contact only. */
export const ofKind = ({ askedWhen }: Question) => askedWhen !== null && KIND in askedWhen;

/** Only the answers to what is asked; others were given before an earlier answer changed. */
export function givenAnswers(
  questions: readonly Question[],
  { answers, kind }: Pick<Opening, 'answers' | 'kind'>,
): Answers {
  const asked = askedQuestions(questions, { answers, kind });
  return Object.fromEntries(asked.flatMap(({ id }) => (answers[id] ? [[id, answers[id]]] : [])));
}

/** What the person must still put right, in the order of the page. */
export function faultsOf(form: OpeningForm, opening: Opening): Fault[] {
  const subject = opening.subject.trim();
  const description = opening.description.trim();
  const faults: (Fault | false)[] = [
    form.products.length > 0 && opening.product === '' && { field: 'product', fault: 'product' },
    form.kinds.length > 0 && opening.kind === '' && { field: 'kind', fault: 'kind' },
    subject === '' && { field: 'subject', fault: 'subject' },
    subject.length > form.subjectMax && { field: 'subject', fault: 'subjectLong' },
    description === '' && { field: 'description', fault: 'description' },
    description !== '' &&
      description.length < form.descriptionMin && { field: 'description', fault: 'descriptionShort' },
    ...askedQuestions(form.questions, opening).map(
      ({ id, label }): Fault | false =>
        !opening.answers[id] && { field: `answers.${id}`, fault: 'answer', question: label },
    ),
  ];
  return faults.filter((fault): fault is Fault => fault !== false);
}

/** A key drawn once for each form, so that a second send gives the same ticket. A UUID of version 4. */
export function drawKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
