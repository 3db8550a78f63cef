import type { OpenBody, OpeningForm } from '../../shared/shapes.ts';
import { drawKey, givenAnswers, shownFields, type Opening } from './opening.ts';

/** The ticket a new one goes on from. */
export interface Before {
  readonly number: string;
  readonly subject: string;
  readonly product: string;
  readonly module: string;
  readonly version: string;
  readonly environment: string;
  /** The new one is noted on it as what follows. */
  readonly isFollowed: boolean;
}

/** Words a ticket begins with: somebody wrote them in another way. */
export interface Begun {
  readonly subject: string;
  readonly description: string;
}

/** The form before anything was written in it: where the last ticket was about, the first script, presets. */
export function firstOpening(form: OpeningForm, before: Before | null, begun?: Begun): Opening {
  const { last, products, companies, scripts } = form;
  // A catalogue is gone through from its first choice on (TTL-041).
  const known =
    form.catalogue && !before
      ? undefined
      : products.find(({ id, label }) => (before ? label === before.product : id === last?.product));
  const product = known ?? (products.length === 1 ? products[0] : undefined);
  const [script] = scripts;
  const from = before ?? last;
  return {
    key: drawKey(),
    company: companies[0]?.id ?? '',
    subject: begun?.subject ?? before?.subject ?? '',
    description: begun?.description ?? script?.text ?? '',
    product: product?.id ?? '',
    module: form.catalogue && !before ? '' : (from?.module ?? ''),
    version: from?.version ?? '',
    environment: from?.environment ?? '',
    kind: form.defaultKind ?? '',
    legalDate: '',
    agreedOn: '',
    answers: {},
    requester: '',
    details: {},
    files: [],
    script: script?.id ?? '',
  };
}

/** Whether a kept draft has all the places of today's form. */
export const isFreshlyFilled = (kept: Partial<Opening>) =>
  kept.details !== undefined && kept.files !== undefined && kept.script !== undefined;

/** What is sent: only what is asked now. */
export function bodyOf(form: OpeningForm, opening: Opening, before: Before | null): OpenBody {
  const { company, kind, legalDate, agreedOn, requester, files, script: _script, ...rest } = opening;
  const presets = shownFields(form, opening).flatMap(({ id, preset }) =>
    preset === null ? [] : [[id, preset]],
  );
  return {
    ...rest,
    marked: true,
    details: { ...Object.fromEntries(presets), ...opening.details },
    files: files.map(({ id }) => id),
    ...(kind !== '' && { kind }),
    ...(legalDate !== '' && { legalDate }),
    ...(agreedOn && { agreedOn }),
    ...(company !== '' && { company }),
    ...(requester && { requester }),
    answers: givenAnswers(form.questions, opening),
    ...(before?.isFollowed && { followUpOf: before.number }),
  };
}
