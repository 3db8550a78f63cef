import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment.tsx';
import { NotFoundPage } from '../../shared/not-found-page.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { isMissing } from '../../shared/problem.ts';
import { Investigation } from '../../shared/release/investigation.tsx';
import { Versions } from '../../shared/release/versions.tsx';
import type { TicketView } from '../../shared/shapes.ts';
import { StateChip } from '../../shared/state-chip.tsx';
import { TicketNumber } from '../../shared/ticket-number.tsx';
import { ticketQuery } from '../queries.ts';
import { AcceptanceActs } from './acceptance-acts.tsx';
import { useTicketAct } from './act.ts';
import { Conversation } from './conversation.tsx';
import { Details } from './details.tsx';
import { Escalate } from './escalate.tsx';
import { FollowUp } from './follow-up.tsx';
import { PromisedDates } from './promised-dates.tsx';
import { Reply } from './reply.tsx';
import { TicketSurvey } from './survey.tsx';
import { useSeen } from './use-seen.ts';
import './ticket.css';

const route = getRouteApi('/portal/chamados/$number');

export function TicketPage() {
  const { t } = useTranslation();
  const { number } = route.useParams();
  const { data: ticket, error, refetch } = useQuery(ticketQuery(number));
  usePageTitle(ticket ? `${number} ${ticket.subject}` : number);
  if (isMissing(error)) return <NotFoundPage />;
  if (ticket) return <Ticket key={number} ticket={ticket} />;
  if (error) return <ProblemNote error={error} safe={t('errorPage.safe')} onAgain={() => void refetch()} />;
  return (
    <div aria-busy="true" className="ticket">
      <Skeleton height={72} />
      <Skeleton height={120} />
      <Skeleton height={320} />
    </div>
  );
}

function Ticket({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const act = useTicketAct(ticket.number);
  useSeen(ticket.number, ticket.revision);
  return (
    <article className="ticket">
      <header className="ticket-head">
        <p>
          <TicketNumber number={ticket.number} />
          <StateChip state={ticket.state} />
          {ticket.justification !== null && <span>{ticket.justification}</span>}
          <span className="quiet">
            {t('list.opened')} <Moment at={ticket.openedAt} />
          </span>
        </p>
        <h1>{ticket.subject}</h1>
      </header>
      <section className="panel ticket-state" aria-label={t('ticket.now')}>
        <p className="ticket-sentence" role="status">
          {ticket.sentence}
        </p>
        {ticket.acceptance && (
          <AcceptanceActs
            number={ticket.number}
            acceptance={ticket.acceptance}
            actions={ticket.actions}
            isSending={act.isPending}
            error={act.error}
            onSend={(event, forget) => act.mutate(event, { onSuccess: forget })}
          />
        )}
        <Versions versions={ticket.versions} />
        <Investigation investigation={ticket.investigation} />
        <TicketSurvey ticket={ticket} />
        <FollowUp ticket={ticket} />
      </section>
      <PromisedDates ticket={ticket} />
      <div className="ticket-columns">
        <div>
          <Conversation ticket={ticket} />
          <Reply ticket={ticket} />
          <Escalate ticket={ticket} />
        </div>
        <Details ticket={ticket} />
      </div>
    </article>
  );
}
