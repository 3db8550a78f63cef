import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerEvent } from '../../shared/shapes.ts';
import { useReason } from './answer-reason.ts';

interface Props {
  readonly answer: AnswerEvent['event'];
  /** The guide's own word for it. */
  readonly label: string;
  readonly number: string;
  readonly until: string;
  readonly isSending: boolean;
  readonly onSend: (event: AnswerEvent, forget: () => void) => void;
  readonly onBack: () => void;
}

/** What the answer will do, the reason where one is needed, and the act itself. */
export function AcceptanceAnswer({ answer, label, number, until, isSending, onSend, onBack }: Props) {
  const { t } = useTranslation();
  const { reason, setReason, forget, missing, field, needed, event } = useReason(answer, number);
  const send = (submit: FormEvent) => {
    submit.preventDefault();
    const given = isSending ? undefined : event();
    if (given) onSend(given, forget);
  };
  const isOurs = answer === 'postponed' || label === t(`accept.${answer}`);
  return (
    <form className="acceptance-answer" onSubmit={send} noValidate>
      <p>{t(`accept.does.${answer}`, { date: until })}</p>
      {needed && (
        <Textarea
          ref={field}
          autoFocus
          label={t(`accept.reason.${answer as 'refused'}`)}
          minRows={3}
          rows={4}
          value={reason}
          error={missing ? t('accept.reasonMissing') : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <div className="acts">
        <Button type="submit" loading={isSending} autoFocus={!needed}>
          {isOurs ? t(`accept.send.${answer}`) : t('answer.confirmThis', { label })}
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
