import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/link-button.tsx';
import type { TicketRow } from '../../shared/shapes.ts';

/** The team waits for an answer before it can go on. */
export function AnswerQuestion({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslation();
  return (
    <article className="question">
      <h3>{t('home.asks', { subject: ticket.subject })}</h3>
      <p className="question-last">{ticket.lastEntry}</p>
      <p className="quiet">
        <span className="mono">{ticket.number}</span> · {t('home.stopped')}
      </p>
      <div className="acts">
        <LinkButton to="/chamados/$number" params={{ number: ticket.number }} hash="responder">
          {t('reply.act')}
        </LinkButton>
      </div>
    </article>
  );
}
