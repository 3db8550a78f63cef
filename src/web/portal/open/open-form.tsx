import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Face } from '../../shared/attachments/upload.ts';
import { useCaseWords } from '../../shared/case-words.ts';
import { useDraft } from '../../shared/draft.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { Problem } from '../../shared/problem.ts';
import { askAgain } from '../../shared/queries.ts';
import type { OpenBody, Opened, OpeningForm, OpeningPreview, PreviewBody } from '../../shared/shapes.ts';
import { AskedFirst } from './asked-first.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { bodyOf, firstOpening, isFreshlyFilled, type Before, type Begun } from './first-opening.ts';
import { focusField } from './focus-field.ts';
import { Impact } from './impact.tsx';
import { askedQuestions, faultsOf, type Opening } from './opening.ts';
import type { PartProps } from './part-props.ts';
import { Preview } from './preview.tsx';
import { What } from './what.tsx';
import { Where } from './where.tsx';

interface Props {
  readonly face: Face;
  /** Where the draft is kept. */
  readonly name: string;
  readonly form: OpeningForm;
  /** The ticket this one goes on from, or is a part of. */
  readonly before: Before | null;
  readonly begun?: Begun;
  readonly preview: (body: PreviewBody) => Promise<OpeningPreview>;
  readonly open: (body: OpenBody) => Promise<Opened>;
  readonly onOpened: (opened: Opened) => void;
}

export function OpenForm({ face, name, form, before, begun, preview, open, onOpened }: Props) {
  const { t } = useTranslation();
  const { t: word } = useCaseWords();
  const client = useQueryClient();
  const [first] = useState(() => firstOpening(form, before, begun));
  const [kept, keep, forget] = useDraft<Opening>(name, first);
  const opening = isFreshlyFilled(kept) ? kept : { ...first, ...kept };
  const written = useRef(opening);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setBusy] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const body = bodyOf(form, opening, before);
  const send = useMutation({
    mutationFn: (confirmed: boolean) => open({ ...body, confirmed }),
    onSuccess: (opened) => {
      forget();
      onOpened(opened);
      globalThis.scrollTo({ top: 0 });
      void askAgain(client);
    },
    onError: (error) => {
      if (error instanceof Problem && error.code !== 'form/asked')
        show(Object.fromEntries(error.fields.map(({ field, message }) => [field, message])));
    },
  });
  const show = (found: Readonly<Record<string, string>>) => {
    setFaults(found);
    const [one] = Object.keys(found);
    if (one !== undefined) requestAnimationFrame(() => focusField(one));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (send.isPending || isBusy) return;
    const found: Record<string, string> = {};
    for (const { field, fault, question = '' } of faultsOf(form, opening))
      found[field] ??=
        fault === 'kind'
          ? word('fault.kind')
          : t(`open.fault.${fault}`, { max: form.subjectMax, min: form.descriptionMin, question });
    if (Object.keys(found).length === 0) return send.mutate(false);
    show(found);
    // The guide's own demands are told in the same breath.
    const told = await preview({ ...body, check: true }).catch(() => undefined);
    return show(inOrder(found, told?.faults.filter(({ mayGoOn }) => !mayGoOn) ?? []));
  };
  const change = (part: Partial<Opening>) => {
    // Two changes can come before the page is drawn again: a letter, and a file that has arrived.
    written.current = { ...written.current, ...part };
    keep(written.current);
    setFaults((old) => Object.fromEntries(Object.entries(old).filter(([field]) => !touches(part, field))));
  };
  const isOpen =
    askedQuestions(form.questions, { ...opening, answers: body.answers }).length >
    Object.keys(body.answers).length;
  const part: PartProps = { form, opening, change, faults, onBusy: setBusy, face, refused };
  const asked = send.error instanceof Problem && send.error.code === 'form/asked' ? send.error : null;
  const { product, answers, module, version, kind, legalDate, details } = body;
  const promises = {
    ...(body.company && { company: body.company }),
    product,
    answers,
    module,
    version,
    details,
    ...(kind && { kind }),
    ...(legalDate && { legalDate }),
  };
  return (
    <form className="open-form" onSubmit={(event) => void submit(event)} noValidate>
      <div className="open-parts">
        <ErrorSummary faults={faults} />
        <Where {...part} />
        <What {...part} />
        <Impact {...part} />
      </div>
      <Preview name={name} body={promises} ask={preview} isOpen={isOpen} onRefused={refuse} />
      <div className="open-send">
        {asked ? (
          <AskedFirst problem={asked} isSending={send.isPending} onAnyway={() => send.mutate(true)} />
        ) : (
          <ProblemNote error={send.error} safe={t('safe.typed')} />
        )}
        <Button type="submit" size="md" loading={send.isPending || isBusy}>
          {t('open.send')}
        </Button>
        <p className="quiet">{t('open.kept')}</p>
      </div>
    </form>
  );
}

const touches = (part: Partial<Opening>, field: string) => {
  const [list = '', name = ''] = field.split('.');
  if (list === 'answers') return part.answers?.[name] !== undefined;
  if (list === 'details') return part.details?.[name] !== undefined && part.details[name] !== '';
  return list === 'files' ? part.files !== undefined : field in part;
};

/** What the page found and what the guide demands, each once, in the order of the guide's answer. */
function inOrder(
  found: Readonly<Record<string, string>>,
  told: readonly { readonly field: string; readonly message: string }[],
): Readonly<Record<string, string>> {
  const all = Object.fromEntries(told.map(({ field, message }) => [field, found[field] ?? message]));
  return { ...all, ...found };
}
