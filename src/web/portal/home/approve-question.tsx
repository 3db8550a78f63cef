import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api.ts';
import { useFormats } from '../../shared/format.ts';
import { LinkButton } from '../../shared/link-button.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { askAgain } from '../../shared/queries.ts';
import type { PortalHome, TicketRow } from '../../shared/shapes.ts';

interface Props {
  readonly ticket: TicketRow;
  readonly silence: PortalHome['silence'];
  readonly onLater: () => void;
}

/** The friendly question: did it help? Approving closes for good, so a second step says what will happen. */
export function ApproveQuestion({ ticket, silence, onLater }: Props) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const approve = useMutation({
    mutationFn: () => api.portalEvent(ticket.number, { event: 'accepted' }),
    onSuccess: () => askAgain(client),
  });
  return (
    <article className="question">
      <h3>{t('home.solved', { subject: ticket.subject })}</h3>
      <p className="question-last">{ticket.lastEntry}</p>
      <p className="quiet">
        <span className="mono">{ticket.number}</span>
        {ticket.answerUntil !== null &&
          silence !== null &&
          ` · ${t(`home.silence.${silence}`, { date: date(ticket.answerUntil) })}`}
      </p>
      <ProblemNote error={approve.error} />
      {sure ? (
        <div className="acts">
          <p>{t('accept.sure')}</p>
          <Button loading={approve.isPending} onClick={() => approve.mutate()} autoFocus>
            {t('accept.confirm')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setSure(false)}>
            {t('back')}
          </Button>
        </div>
      ) : (
        <div className="acts">
          <Button onClick={() => setSure(true)}>{t('accept.act')}</Button>
          <LinkButton to="/chamados/$number" params={{ number: ticket.number }} variant="default">
            {t('home.seeSolution')}
          </LinkButton>
          <Button variant="subtle" color="gray" onClick={onLater}>
            {t('home.later')}
          </Button>
        </div>
      )}
    </article>
  );
}
