import { Button, Textarea } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../shared/draft.ts';
import type { PortalEvent } from '../../shared/shapes.ts';

export type Answer = Exclude<PortalEvent['event'], 'customer_replied'>;

interface Props {
  readonly answer: Answer;
  readonly number: string;
  readonly until: string;
  readonly isSending: boolean;
  readonly onSend: (event: PortalEvent, forget: () => void) => void;
  readonly onBack: () => void;
}

/** What the answer will do, the reason where one is needed, and the act itself. */
export function AcceptanceAnswer({ answer, number, until, isSending, onSend, onBack }: Props) {
  const { t } = useTranslation();
  const [reason, setReason, forget] = useDraft(`${answer}.${number}`, '');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const needsReason = answer === 'refused' || answer === 'accepted_with_reservations';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setMissing(needsReason && reason.trim() === '');
    if (needsReason && reason.trim() === '') field.current?.focus();
    else
      onSend(
        answer === 'refused' || answer === 'accepted_with_reservations'
          ? { event: answer, reason }
          : { event: answer },
        forget,
      );
  };
  return (
    <form className="acceptance-answer" onSubmit={send} noValidate>
      <p>{t(`accept.does.${answer}`, { date: until })}</p>
      {needsReason && (
        <Textarea
          ref={field}
          autoFocus
          label={t(`accept.reason.${answer}`)}
          minRows={3}
          rows={4}
          value={reason}
          error={missing ? t('accept.reasonMissing') : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <div className="acts">
        <Button type="submit" loading={isSending} autoFocus={!needsReason}>
          {t(`accept.send.${answer}`)}
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
