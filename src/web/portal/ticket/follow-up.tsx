import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/link-button.tsx';
import type { TicketView } from '../../shared/shapes.ts';

/** A closed ticket is never opened again; what goes on goes on in a new one, linked to it. */
export function FollowUp({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  return (
    <>
      {ticket.links.map(({ number, subject, relation }) => (
        <p key={number}>
          {t(`relation.${relation}`)}{' '}
          <Link to="/chamados/$number" params={{ number }}>
            {number} {subject}
          </Link>
        </p>
      ))}
      {ticket.state.id === 'closed' && (
        <div className="acts">
          <LinkButton to="/chamados/novo" search={{ continua: ticket.number }} variant="default">
            {t('ticket.continue')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
