import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../shared/format.ts';
import type { AnswerEvent } from '../../shared/shapes.ts';
import type { AnswersProps } from './acceptance-acts.tsx';
import { AcceptanceAnswer } from './acceptance-answer.tsx';

/** A button for each answer; the pressed one says what it does before it is sent. */
export function AnswerButtons({ number, acceptance, actions, isSending, onSend, initial }: AnswersProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const [chosen, choose] = useState<AnswerEvent['event'] | null>(initial ?? null);
  const allowed = acceptance.answers.filter(({ event }) => actions.includes(event));
  const current = allowed.find(({ event }) => event === chosen);
  const until = acceptance.postponedUntil === null ? '' : date(acceptance.postponedUntil);
  return (
    <>
      <div className="acts" role="group" aria-label={t('accept.group')}>
        {allowed.map(({ event, label }) => (
          <Button
            key={event}
            variant={event === (chosen ?? 'accepted') ? 'filled' : 'default'}
            leftSection={event === 'accepted' ? <IconCheck size={16} aria-hidden /> : undefined}
            aria-expanded={chosen === event}
            onClick={() => choose(chosen === event ? null : event)}
          >
            {event === 'postponed' ? t('accept.postponed', { date: until }) : label}
          </Button>
        ))}
      </div>
      {current && (
        <AcceptanceAnswer
          key={current.event}
          answer={current.event}
          label={current.label}
          number={number}
          until={until}
          isSending={isSending}
          onSend={(event, forget) =>
            onSend(event, () => {
              forget();
              choose(null);
            })
          }
          onBack={() => choose(null)}
        />
      )}
    </>
  );
}
