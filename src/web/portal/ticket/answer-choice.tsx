import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../shared/choice.tsx';
import { useFormats } from '../../shared/format.ts';
import type { AnswerEvent } from '../../shared/shapes.ts';
import type { AnswersProps } from './acceptance-acts.tsx';
import { useReason } from './answer-reason.ts';

/** The answers as a choice, confirmed by a button with the guide's own word (TTL-111). */
export function AnswerChoice({
  number,
  acceptance,
  actions,
  isSending,
  onSend,
  initial,
  confirm,
}: AnswersProps & { readonly confirm: string }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const [chosen, choose] = useState<AnswerEvent['event'] | null>(initial ?? null);
  const [isUnchosen, setUnchosen] = useState(false);
  const answer = chosen ?? 'accepted';
  const { reason, setReason, forget, missing, field, needed, event } = useReason(answer, number);
  const allowed = acceptance.answers.filter((offered) => actions.includes(offered.event));
  const until = acceptance.postponedUntil === null ? '' : date(acceptance.postponedUntil);
  const send = (submit: FormEvent) => {
    submit.preventDefault();
    setUnchosen(chosen === null);
    const given = isSending || chosen === null ? undefined : event();
    if (given) onSend(given, forget);
  };
  return (
    <form className="acceptance-answer" onSubmit={send} noValidate>
      <Choice
        legend={t('answer.choose')}
        value={chosen}
        error={isUnchosen ? t('answer.chooseFirst') : undefined}
        options={allowed.map((offered) => ({
          value: offered.event,
          label: offered.event === 'postponed' ? t('accept.postponed', { date: until }) : offered.label,
        }))}
        onChange={(value) => {
          setUnchosen(false);
          choose(allowed.find((offered) => offered.event === value)?.event ?? null);
        }}
      />
      {chosen !== null && <p>{t(`accept.does.${chosen}`, { date: until })}</p>}
      {chosen !== null && needed && (
        <Textarea
          ref={field}
          label={t(`accept.reason.${chosen as 'refused'}`)}
          minRows={3}
          rows={4}
          value={reason}
          error={missing ? t('accept.reasonMissing') : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <div className="acts">
        <Button type="submit" loading={isSending}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}
