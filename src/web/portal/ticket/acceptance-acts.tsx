import { ProblemNote } from '../../shared/problem-note.tsx';
import { useTranslation } from 'react-i18next';
import type { Acceptance, AnswerEvent } from '../../shared/shapes.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { AnswerChoice } from './answer-choice.tsx';

export interface AnswersProps {
  readonly number: string;
  readonly acceptance: Acceptance;
  /** Event names allowed now. */
  readonly actions: readonly string[];
  readonly isSending: boolean;
  readonly onSend: (event: AnswerEvent, forget: () => void) => void;
  /** The answer somebody comes with, by the link of a mail. */
  readonly initial?: AnswerEvent['event'] | undefined;
}

/** The answers to a solution that the guide allows now: buttons, or a choice to confirm where the guide wants one. */
export function AcceptanceActs({ error, ...answers }: AnswersProps & { readonly error: unknown }) {
  const { t } = useTranslation();
  const { acceptance, actions } = answers;
  if (!acceptance.answers.some(({ event }) => actions.includes(event))) return null;
  return (
    <div className="acceptance">
      {acceptance.confirm === null ? (
        <AnswerButtons {...answers} />
      ) : (
        <AnswerChoice {...answers} confirm={acceptance.confirm} />
      )}
      <ProblemNote error={error} safe={t('safe.typed')} />
    </div>
  );
}
