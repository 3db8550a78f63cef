import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../shared/shapes.ts';
import { askedQuestions } from './opening.ts';
import type { PartProps } from './part-props.ts';

/** Part three: the guide's questions; the answers decide the severity. */
export function Impact({ form, opening, change, faults }: PartProps) {
  const { t } = useTranslation();
  const asked = askedQuestions(form.questions, opening.answers);
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="impact-title" className="open-part">
      <h2 id="impact-title">{t('open.impact')}</h2>
      {asked.map((question) => {
        const Asked = question.kind === 'date' ? DateAsked : Choice;
        return (
          <Asked
            key={question.id}
            question={question}
            chosen={opening.answers[question.id]}
            fault={faults[`answers.${question.id}`]}
            onChoose={(answer) => change({ answers: { ...opening.answers, [question.id]: answer } })}
          />
        );
      })}
    </section>
  );
}

interface ChoiceProps {
  readonly question: Question;
  readonly chosen: string | undefined;
  readonly fault: string | undefined;
  readonly onChoose: (answer: string) => void;
}

function DateAsked({ question, chosen, fault, onChoose }: ChoiceProps) {
  return (
    <TextInput
      type="date"
      className="date-asked"
      label={question.label}
      value={chosen ?? ''}
      error={fault}
      data-field={`answers.${question.id}`}
      onChange={({ target }) => onChoose(target.value)}
    />
  );
}

function Choice({ question, chosen, fault, onChoose }: ChoiceProps) {
  const faultId = `fault-${question.id}`;
  return (
    <fieldset className="choice" aria-describedby={fault === undefined ? undefined : faultId}>
      <legend>{question.label}</legend>
      {fault !== undefined && (
        <p id={faultId} className="fault">
          {fault}
        </p>
      )}
      {question.answers.map(({ id, label }, at) => (
        <label key={id} data-chosen={chosen === id}>
          <input
            type="radio"
            name={question.id}
            value={id}
            checked={chosen === id}
            data-field={at === 0 ? `answers.${question.id}` : undefined}
            onChange={() => onChoose(id)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
