import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useCaseWords } from '../../../shared/case-words.ts';
import { Choice } from '../../../shared/choice.tsx';
import { ProblemNote } from '../../../shared/problem-note.tsx';
import type { DeskTicket } from '../../../shared/shapes.ts';
import { useDeskAct } from '../act.ts';

type Investigators = NonNullable<DeskTicket['investigators']>;

/** What the investigation found: a cause, or a day and hour with a specialist of the routine (TRG-072). */
export function InvestigationForm({
  number,
  investigators: { skill, specialists },
  onDone,
}: {
  readonly number: string;
  readonly investigators: Investigators;
  readonly onDone: () => void;
}) {
  const { t } = useCaseWords();
  const act = useDeskAct(number);
  const [end, choose] = useState<'found' | 'not_found'>('found');
  const [text, write] = useState('');
  const [specialist, pick] = useState('');
  const [when, set] = useState('');
  const found = end === 'found';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (act.isPending) return;
    const booked = { ...(specialist !== '' && { specialist }), ...(when !== '' && { appointment: when }) };
    act.mutate({ event: 'investigated', found, text, ...(!found && booked) }, { onSuccess: onDone });
  };
  return (
    <form className="pick" onSubmit={submit}>
      <Choice
        legend={t('investigation.result')}
        value={end}
        onChange={(value) => choose(value === 'found' ? 'found' : 'not_found')}
        options={[
          { value: 'found', label: t('investigation.found') },
          { value: 'not_found', label: t('investigation.notFound') },
        ]}
      />
      {!found && specialists.length === 0 && <p className="quiet">{t('investigation.nobody', { skill })}</p>}
      {!found && (
        <>
          <NativeSelect
            size="xs"
            label={t('investigation.specialist')}
            data={[
              { value: '', label: t('investigation.choose') },
              ...specialists.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={specialist}
            onChange={({ target }) => pick(target.value)}
          />
          <TextInput
            size="xs"
            type="datetime-local"
            label={t('investigation.when')}
            value={when}
            onChange={({ target }) => set(target.value)}
          />
        </>
      )}
      <Textarea
        size="xs"
        rows={3}
        label={t(found ? 'investigation.cause' : 'investigation.note')}
        description={t('investigation.causeHint')}
        value={text}
        onChange={({ target }) => write(target.value)}
      />
      <Button type="submit" size="xs" loading={act.isPending}>
        {t('investigation.save')}
      </Button>
      <ProblemNote error={act.error} />
    </form>
  );
}
