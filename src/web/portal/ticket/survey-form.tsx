import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../shared/choice.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { Rating, Survey } from '../../shared/shapes.ts';

interface Props {
  readonly survey: Survey;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly onSend: (rating: Rating) => void;
  /** The answer somebody comes with, by the link of a mail. */
  readonly initial?: string | undefined;
}

/** The vendor's own question and scale, a word more if she likes, and who will read it. */
export function SurveyForm({ survey, isSending, error, onSend, initial }: Props) {
  const { t } = useTranslation();
  const [value, setValue] = useState<string | null>(initial ?? null);
  const [comment, setComment] = useState('');
  const [isUnchosen, setUnchosen] = useState(false);
  const send = (submit: FormEvent) => {
    submit.preventDefault();
    setUnchosen(value === null);
    if (value !== null && !isSending) onSend({ value: Number(value), comment });
  };
  return (
    <form className="acceptance-answer" onSubmit={send} noValidate>
      <Choice
        legend={survey.question}
        value={value}
        error={isUnchosen ? t('answer.chooseFirst') : undefined}
        options={survey.scale.map((one) => ({ value: String(one.value), label: one.label }))}
        onChange={(chosen) => {
          setUnchosen(false);
          setValue(chosen);
        }}
      />
      <Textarea
        label={t('answer.survey.comment')}
        rows={3}
        maxLength={4000}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
      />
      {survey.confidential && <p className="quiet">{t('answer.survey.confidential')}</p>}
      <ProblemNote error={error} safe={t('safe.typed')} />
      <div className="acts">
        <Button type="submit" loading={isSending}>
          {survey.button ?? t('answer.survey.send')}
        </Button>
      </div>
    </form>
  );
}
