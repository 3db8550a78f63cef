import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DueChip } from '../../shared/due-chip.tsx';
import { useFormats } from '../../shared/format.ts';
import { Moment } from '../../shared/moment.tsx';
import type { PortalColumn, PortalRow } from '../../shared/shapes.ts';
import { StateChip } from '../../shared/state-chip.tsx';

/** What a column of the customer's list shows of a ticket. */
export function Cell({ row, column }: { row: PortalRow; column: PortalColumn }) {
  const { t } = useTranslation();
  switch (column) {
    case 'number':
      return (
        <span className="mono">
          <Unread row={row} />
          {row.number}
        </span>
      );
    case 'subject':
      return (
        <Link to="/chamados/$number" params={{ number: row.number }}>
          {row.subject}
        </Link>
      );
    case 'opened':
      return <Moment at={row.openedAt} form="short" />;
    case 'requester':
      return row.requester;
    case 'responsible':
      return row.assignee ?? <span className="quiet">{t('list.nobody')}</span>;
    case 'state':
      return <StateChip state={row.state} />;
    case 'justification':
      return row.justification;
    case 'severity':
      return row.severity.label;
    case 'product':
      return row.product;
    case 'due':
      return <Due row={row} />;
  }
}

function Due({ row }: { row: PortalRow }) {
  const { t } = useTranslation();
  const { date, short } = useFormats();
  if (row.answerUntil !== null) return t('list.answerUntil', { date: date(row.answerUntil) });
  if (row.due.at === null) return <span className="quiet">{t('list.noDate')}</span>;
  // Words that tell the date already need none beside them.
  const isTold = row.due.words.includes(short(row.due.at));
  return (
    <>
      {!isTold && <Moment at={row.due.at} form="short" />} <DueChip due={row.due} />
    </>
  );
}

/** The mark before the number of a ticket with an answer she has not read (TTL-082). */
export function Unread({ row }: { row: PortalRow }) {
  const { t } = useTranslation();
  if (!row.unread) return null;
  return (
    <span className="unread" role="img" aria-label={t('list.unread')} title={t('list.unread')}>
      *
    </span>
  );
}
