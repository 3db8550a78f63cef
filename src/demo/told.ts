import { keepDraft, storeContent } from '#/app/attachments.ts';
import type { FileStore } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { holds, type Said } from '#/domain/form/filled.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Matter } from './cast.ts';
import { aPicture, anInvoice } from './files.ts';

/** What this guide's form asks beside, as the people of the story would answer it. */
export function detailsOf({ form, products }: Guide, matter: Matter): Readonly<Record<string, string>> {
  const { product, module, subject } = matter;
  const item = form.catalogue?.items.find((one) => one.products?.includes(product) ?? true)?.id;
  const label = products.find(({ id }) => id === product)?.label ?? product;
  const answers = form.fields
    .filter(
      ({ demand, demandedWhen, shownWhen }) =>
        demand !== 'optional' && demandedWhen === undefined && shownWhen === undefined,
    )
    .map(({ id, kind, options, part }): [string, string] => [
      id,
      kind === 'choice'
        ? (options[0]?.id ?? '')
        : part === 'impact'
          ? `${subject}: o trabalho em ${module || label} espera por isso.`
          : `${label} / ${module}`,
    ]);
  return { ...Object.fromEntries(answers), ...(item && { item }) };
}

/** The files the guide demands with such a matter. @returns their drafts */
export async function filesOf(
  visit: PersonalVisit,
  store: FileStore,
  said: Pick<Matter, 'product' | 'module' | 'answers'> & Partial<Said>,
): Promise<string[]> {
  const { files } = visit.guides.current.guide.form;
  const sent: string[] = [];
  const full = { kind: undefined, requester: undefined, details: {}, ...said };
  for (const { when, kind } of files.needed) {
    if (!holds(when, full)) continue;
    const [name, bytes] = kind === 'xml' ? anInvoice() : aPicture();
    const written = await storeContent(store, files, parts(bytes));
    sent.push((await keepDraft(visit, store, name, written)).id);
  }
  return sent;
}

async function* parts(bytes: Buffer) {
  yield bytes;
}
