import { TextInput } from '@mantine/core';
import { Choice } from '../../shared/choice.tsx';
import type { Question } from '../../shared/shapes.ts';
import type { PartProps } from './part-props.ts';

/** One of the guide's questions, as a date or as a choice. */
export function Asked({ question, opening, change, faults }: PartProps & { question: Question }) {
  const Way = question.kind === 'date' ? DateAsked : ChoiceAsked;
  return (
    <Way
      question={question}
      chosen={opening.answers[question.id]}
      fault={faults[`answers.${question.id}`]}
      onChoose={(answer) => change({ answers: { ...opening.answers, [question.id]: answer } })}
    />
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

function ChoiceAsked({ question, chosen, fault, onChoose }: ChoiceProps) {
  return (
    <Choice
      legend={question.label}
      options={question.answers.map(({ id, label }) => ({ value: id, label }))}
      value={chosen}
      error={fault}
      field={`answers.${question.id}`}
      onChange={onChoose}
    />
  );
}
