import { draftKinds } from '#/db/attachments.ts';
import { formFaults, type FormFault } from '#/domain/form/check.ts';
import type { Filled } from '#/domain/form/filled.ts';
import { askedDetails } from '#/domain/form/value.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { Failure } from './failure.ts';
import type { Opening } from './opening.ts';
import type { PersonalVisit } from './visit.ts';

type Sent = Omit<Opening, 'key'>;

/**
 * Checks a form against the guide, with the files that come along.
 *
 * @returns the values of the form's own fields, without those nobody asked for
 * @throws Failure `form/incomplete` with every fault, `form/asked` with what is asked for but may be missing,
 *         `attachment/gone`, `attachment/too-many`
 */
export async function checkForm(
  visit: PersonalVisit,
  guide: Guide,
  matters: { readonly requester?: string | undefined },
  opening: Sent,
): Promise<Readonly<Record<string, string>>> {
  const filled = await filledIn(visit, guide, matters, opening);
  const faults = formFaults(guide, filled);
  if (faults.some(({ mayGoOn }) => !mayGoOn))
    throw new Failure('form/incomplete', { count: faults.length }, faults);
  if (faults.length > 0 && opening.confirmed !== true) throw new Failure('form/asked', {}, faults);
  return askedDetails(guide.form, filled);
}

/** What is still wrong with a form that is being filled in. */
export async function faultsOf(
  visit: PersonalVisit,
  guide: Guide,
  matters: { readonly requester?: string | undefined },
  opening: Sent,
): Promise<FormFault[]> {
  return formFaults(guide, await filledIn(visit, guide, matters, opening));
}

async function filledIn(
  { tx, person }: PersonalVisit,
  guide: Guide,
  { requester }: { readonly requester?: string | undefined },
  opening: Sent,
): Promise<Filled> {
  const { files: ids = [], details = {}, kind = guide.defaultKind, ...rest } = opening;
  if (ids.length > guide.form.files.most)
    throw new Failure('attachment/too-many', { most: guide.form.files.most });
  const kinds = ids.length === 0 ? [] : await draftKinds(tx, person.id, ids);
  if (kinds.length < new Set(ids).size) throw new Failure('attachment/gone');
  return { ...rest, kind, requester, details, files: kinds };
}
