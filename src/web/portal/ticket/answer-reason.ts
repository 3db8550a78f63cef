import { useRef, useState } from 'react';
import { useDraft } from '../../shared/draft.ts';
import type { AnswerEvent } from '../../shared/shapes.ts';

/** Whether an answer needs words of its own: what is wrong, or what the reservations are. */
const needsReason = (answer: AnswerEvent['event']) =>
  answer === 'refused' || answer === 'accepted_with_reservations';

/** The reason of an answer, kept as a draft until it is sent, and the field that asks for it. */
export function useReason(answer: AnswerEvent['event'], number: string) {
  const [reason, setReason, forget] = useDraft(`${answer}.${number}`, '');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const needed = needsReason(answer);
  /** The answer to send; undefined, and the field asks, while the reason is missing. */
  const event = (): AnswerEvent | undefined => {
    const isMissing = needed && reason.trim() === '';
    setMissing(isMissing);
    if (isMissing) field.current?.focus();
    if (isMissing) return undefined;
    return answer === 'refused' || answer === 'accepted_with_reservations'
      ? { event: answer, reason }
      : { event: answer };
  };
  return { reason, setReason, forget, missing, field, needed, event };
}
