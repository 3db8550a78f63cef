import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment.tsx';
import type { DeskTicket } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';

/** The company at hand: its last tickets with state and date, its other contacts, and what it says of the service. */
export function History({ customer }: Pick<DeskTicket, 'customer'>) {
  const { t } = useTranslation();
  const { t: desk } = useDeskWords();
  const { id, recent, openTickets, contacts, satisfaction } = customer;
  return (
    <>
      {satisfaction && (
        <p>
          {desk('day.history.satisfaction', { average: satisfaction.average, count: satisfaction.answers })}
        </p>
      )}
      <h3>{t('customer.recent', { count: openTickets })}</h3>
      <ul>
        {recent.map(({ number, subject, state, due }) => (
          <li key={number}>
            <Link to="/atendimento/$number" params={{ number }} search={(kept) => kept}>
              <span className="mono">{number}</span> {subject}
            </Link>
            <small>
              {state}
              {due !== null && (
                <>
                  {' · '}
                  <Moment at={due} form="short" />
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
      {recent.length > 0 && (
        <p>
          <Link to="/atendimento" search={{ fila: 'all', empresa: id }}>
            {desk('day.history.all')}
          </Link>
        </p>
      )}
      {contacts.length > 0 && (
        <details className="history-contacts">
          <summary>{desk('day.history.contacts', { count: contacts.length })}</summary>
          <ul>
            {contacts.map(({ name, email, phone }) => (
              <li key={email}>
                {name}
                <small>
                  <a href={`mailto:${email}`}>{email}</a> {phone}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
