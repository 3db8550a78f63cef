import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DueChip } from '../../shared/due-chip.tsx';
import { useFormats } from '../../shared/format.ts';
import { Moment } from '../../shared/moment.tsx';
import type { PortalRow } from '../../shared/shapes.ts';
import { StateChip } from '../../shared/state-chip.tsx';
import { Unread } from './cell.tsx';
import './ticket-list.css';

/** Tickets as the customer reads them: what it is about, where it stands, when it is promised. */
export function TicketList({ rows }: { rows: readonly PortalRow[] }) {
  return (
    <ul className="ticket-list">
      {rows.map((row) => (
        <Row key={row.number} row={row} />
      ))}
    </ul>
  );
}

function Row({ row }: { row: PortalRow }) {
  const { t } = useTranslation();
  const { date, short } = useFormats();
  const facts = [row.product, row.requester].filter((fact) => fact !== '');
  return (
    <li>
      <Link to="/chamados/$number" params={{ number: row.number }}>
        {row.subject}
      </Link>
      <p>
        <span className="mono">
          <Unread row={row} />
          {row.number}
        </span>{' '}
        · {facts.join(' · ')} · {t('list.opened')} <Moment at={row.openedAt} form="short" />
      </p>
      <div className="ticket-list-state">
        <StateChip state={row.state} />
        {row.justification !== null && <small>{row.justification}</small>}
      </div>
      <div className="ticket-list-due">
        {row.answerUntil === null ? (
          <>
            <DueChip due={row.due} />
            {row.due.at !== null && !row.due.words.includes(short(row.due.at)) && (
              <small>
                <Moment at={row.due.at} form="short" />
              </small>
            )}
          </>
        ) : (
          <small>{t('list.answerUntil', { date: date(row.answerUntil) })}</small>
        )}
      </div>
    </li>
  );
}
