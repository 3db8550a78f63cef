import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api.ts';
import { useCaseWords } from '../../shared/case-words.ts';
import { useDraft } from '../../shared/draft.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { Problem } from '../../shared/problem.ts';
import { askAgain, sessionQuery } from '../../shared/queries.ts';
import type { Opened, OpeningForm, TicketView } from '../../shared/shapes.ts';
import { ErrorSummary } from './error-summary.tsx';
import { focusField } from './focus-field.ts';
import { askedQuestions, drawKey, faultsOf, givenAnswers, type Opening } from './opening.ts';
import type { PartProps } from './part-props.ts';
import { Impact } from './impact.tsx';
import { Preview } from './preview.tsx';
import { What } from './what.tsx';
import { Where } from './where.tsx';

interface Props {
  readonly form: OpeningForm;
  /** The closed ticket this one goes on from. */
  readonly before: TicketView | null;
  readonly onOpened: (opened: Opened) => void;
}

export function OpenForm({ form, before, onOpened }: Props) {
  const { t } = useTranslation();
  const { t: word } = useCaseWords();
  const client = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [first] = useState(() => firstOpening(form, before));
  const [opening, keep, forget] = useDraft<Opening>(
    `open.${session?.person.id}.${before?.number ?? ''}`,
    first,
  );
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const send = useMutation({
    mutationFn: () => api.open(bodyOf(form, opening, before)),
    onSuccess: (opened) => {
      forget();
      onOpened(opened);
      globalThis.scrollTo({ top: 0 });
      void askAgain(client);
    },
    onError: (error) => {
      if (error instanceof Problem)
        show(Object.fromEntries(error.fields.map(({ field, message }) => [field, message])));
    },
  });
  const show = (found: Readonly<Record<string, string>>) => {
    setFaults(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) requestAnimationFrame(() => focusField(first));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (send.isPending) return;
    const found: Record<string, string> = {};
    for (const { field, fault, question = '' } of faultsOf(form, opening))
      found[field] ??=
        fault === 'kind'
          ? word('fault.kind')
          : t(`open.fault.${fault}`, { max: form.subjectMax, min: form.descriptionMin, question });
    show(found);
    if (Object.keys(found).length === 0) send.mutate();
  };
  const change = (part: Partial<Opening>) => {
    keep({ ...opening, ...part });
    setFaults((old) => Object.fromEntries(Object.entries(old).filter(([field]) => !touches(part, field))));
  };
  const answers = givenAnswers(form.questions, opening);
  const isOpen = askedQuestions(form.questions, { ...opening, answers }).length > Object.keys(answers).length;
  const part: PartProps = { form, opening, change, faults };
  return (
    <form className="open-form" onSubmit={submit} noValidate>
      <div className="open-parts">
        <ErrorSummary faults={faults} />
        <Where {...part} />
        <What {...part} />
        <Impact {...part} />
      </div>
      <Preview product={opening.product} answers={answers} {...kindOf(opening)} isOpen={isOpen} />
      <div className="open-send">
        <ProblemNote error={send.error} safe={t('safe.typed')} />
        <Button type="submit" size="md" loading={send.isPending}>
          {t('open.send')}
        </Button>
        <p className="quiet">{t('open.kept')}</p>
      </div>
    </form>
  );
}

const kindOf = ({ kind, legalDate }: Pick<Opening, 'kind' | 'legalDate'>) => ({
  ...(kind !== '' && { kind }),
  ...(legalDate !== '' && { legalDate }),
});

const touches = (part: Partial<Opening>, field: string) =>
  field in part ||
  (part.answers !== undefined && field.startsWith('answers.') && part.answers[field.slice(8)] !== undefined);

function firstOpening(form: OpeningForm, before: TicketView | null): Opening {
  const { last, products, companies } = form;
  const product =
    products.find(({ id, label }) => id === last?.product || label === before?.product) ??
    (products.length === 1 ? products[0] : undefined);
  return {
    key: drawKey(),
    company: companies[0]?.id ?? '',
    subject: before?.subject ?? '',
    description: '',
    product: product?.id ?? '',
    module: before?.module ?? last?.module ?? '',
    version: before?.version ?? last?.version ?? '',
    environment: before?.environment ?? last?.environment ?? '',
    kind: form.defaultKind ?? '',
    legalDate: '',
    answers: {},
  };
}

function bodyOf(
  form: OpeningForm,
  { company, kind, legalDate, ...opening }: Opening,
  before: TicketView | null,
) {
  return {
    ...opening,
    ...kindOf({ kind, legalDate }),
    ...(company !== '' && { company }),
    answers: givenAnswers(form.questions, { ...opening, kind }),
    ...(before !== null && { followUpOf: before.number }),
  };
}
