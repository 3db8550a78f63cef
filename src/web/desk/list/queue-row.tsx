import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DueChip } from '../../shared/due-chip.tsx';
import { SeverityMark } from '../../shared/severity-mark.tsx';
import type { DeskRow } from '../../shared/shapes.ts';
import { TicketNumber } from '../../shared/ticket-number.tsx';
import { useListWords } from './words.ts';

interface Props {
  readonly row: DeskRow;
  readonly gone: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  /** Whether with Shift: everything from the last one to this one. */
  readonly onSelect: (reaches: boolean) => void;
}

/** One ticket in 40 pixels. */
export function QueueRow({ row, gone, isOpen, isSelected, onSelect }: Props) {
  const { t } = useTranslation();
  const { t: word } = useListWords();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li
      ref={place}
      className="queue-row"
      data-number={row.number}
      data-open={isOpen}
      data-gone={gone}
      data-selected={isSelected}
    >
      <input
        type="checkbox"
        className="row-pick"
        aria-label={word('select', { number: row.number, subject: row.subject })}
        checked={isSelected}
        onChange={({ nativeEvent }) => onSelect(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
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
        {row.called && !gone && (
          <span className="called">
            <span aria-hidden>@</span>
            <span className="visually-hidden">{word('called')}</span>
          </span>
        )}
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
