import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DueChip } from '../../shared/due-chip.tsx';
import { SeverityMark } from '../../shared/severity-mark.tsx';
import type { TicketRow } from '../../shared/shapes.ts';
import { TicketNumber } from '../../shared/ticket-number.tsx';

interface Props {
  readonly row: TicketRow;
  readonly gone: boolean;
  readonly isOpen: boolean;
}

/** One ticket in 40 pixels. */
export function QueueRow({ row, gone, isOpen }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={place} className="queue-row" data-open={isOpen} data-gone={gone}>
      <SeverityMark severity={row.severity} />
      <Link
        to="/atendimento/$number"
        params={{ number: row.number }}
        search={(kept) => kept}
        aria-current={isOpen ? 'true' : undefined}
      >
        {row.subject}
      </Link>
      <DueChip due={row.due} />
      <span className="queue-facts">
        <TicketNumber number={row.number} inList />
        <span className="queue-company">{row.company}</span>
        <span className="queue-last">{row.lastEntry}</span>
      </span>
      <Initials name={row.assignee} none={t('queue.nobody')} />
    </li>
  );
}

function Initials({ name, none }: { name: string | null; none: string }) {
  if (name === null) return <span className="visually-hidden">{none}</span>;
  const words = name.split(' ');
  return (
    <span className="initials" title={name}>
      <span aria-hidden="true">
        {words[0]?.[0]}
        {words.length > 1 && words.at(-1)?.[0]}
      </span>
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
