import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconLayoutSidebarRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Here } from '#/http/presence-board.ts';
import { DueChip } from '../../shared/due-chip.tsx';
import { Moment } from '../../shared/moment.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { SeverityMark } from '../../shared/severity-mark.tsx';
import type { DeskTicket } from '../../shared/shapes.ts';
import { StateChip } from '../../shared/state-chip.tsx';
import { TicketNumber } from '../../shared/ticket-number.tsx';
import { WhoIsHere } from '../presence/who-is-here.tsx';
import { Watch } from './watch.tsx';
import type { DeskAct } from './act.ts';

interface Props {
  readonly ticket: DeskTicket;
  readonly here: Here['people'];
  readonly act: DeskAct;
  readonly showsSide: boolean;
  readonly onSide: () => void;
}

/** Subject, number, customer, state, date; and taking it. */
export function TicketHead({ ticket, here, act, showsSide, onSide }: Props) {
  const { t } = useTranslation();
  return (
    <header className="pane-head">
      <div className="pane-title">
        <Link to="/atendimento" search={(kept) => kept} className="pane-back" aria-label={t('desk.toList')}>
          <IconArrowLeft size={20} aria-hidden />
        </Link>
        <h1>{ticket.subject}</h1>
        <WhoIsHere people={here} />
        <Watch number={ticket.number} watching={ticket.watching} />
        {ticket.actions.includes('taken') && (
          <Button
            size="xs"
            loading={act.isPending}
            onClick={() => act.mutate({ event: 'taken' })}
            aria-keyshortcuts="t"
          >
            {t('ticket.take')}
          </Button>
        )}
        <ActionIcon
          className="pane-side-button"
          onClick={onSide}
          aria-expanded={showsSide}
          aria-label={t('ticket.side')}
        >
          <IconLayoutSidebarRight size={20} aria-hidden />
        </ActionIcon>
      </div>
      <p className="pane-facts">
        <TicketNumber number={ticket.number} />
        <SeverityMark severity={ticket.severity} word />
        <StateChip state={ticket.state} />
        <DueChip due={ticket.due} />
        {ticket.due.at !== null && (
          <span className="quiet">
            <Moment at={ticket.due.at} form="short" />
          </span>
        )}
        <span>{ticket.company}</span>
        <span className="quiet">{ticket.assignee ?? t('queue.nobody')}</span>
      </p>
      <p className="quiet">{ticket.sentence}</p>
      <ProblemNote error={act.error} />
    </header>
  );
}
