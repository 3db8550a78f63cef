import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../shared/format.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { Acceptance, TicketView } from '../../shared/shapes.ts';
import { AcceptanceAnswer, type Answer } from './acceptance-answer.tsx';
import { useTicketAct } from './act.ts';

const ANSWERS = ['accepted', 'accepted_with_reservations', 'refused', 'postponed'] as const;

/** The answers to a solution that the guide allows now; the chosen one says what it does before it is sent. */
export function AcceptanceActs({ ticket, acceptance }: { ticket: TicketView; acceptance: Acceptance }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const act = useTicketAct(ticket.number);
  const [chosen, choose] = useState<Answer | null>(null);
  const allowed = ANSWERS.filter((answer) => ticket.actions.includes(answer));
  if (allowed.length === 0) return null;
  const until = acceptance.postponedUntil === null ? '' : date(acceptance.postponedUntil);
  return (
    <div className="acceptance">
      <div className="acts" role="group" aria-label={t('accept.group')}>
        {allowed.map((answer) => (
          <Button
            key={answer}
            variant={answer === 'accepted' ? 'filled' : 'default'}
            leftSection={answer === 'accepted' ? <IconCheck size={16} aria-hidden /> : undefined}
            aria-expanded={chosen === answer}
            onClick={() => choose(chosen === answer ? null : answer)}
          >
            {answer === 'postponed' ? t('accept.postponed', { date: until }) : t(`accept.${answer}`)}
          </Button>
        ))}
      </div>
      {chosen !== null && allowed.includes(chosen) && (
        <AcceptanceAnswer
          key={chosen}
          answer={chosen}
          number={ticket.number}
          until={until}
          isSending={act.isPending}
          onSend={(event, forget) =>
            act.mutate(event, {
              onSuccess: () => {
                forget();
                choose(null);
              },
            })
          }
          onBack={() => choose(null)}
        />
      )}
      <ProblemNote error={act.error} safe={t('safe.typed')} />
    </div>
  );
}
