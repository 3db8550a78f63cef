import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PortalListQuery, PortalRow, PortalTabs } from '../../shared/shapes.ts';
import { Cell } from './cell.tsx';
import './ticket-table.css';

interface Props {
  readonly rows: readonly PortalRow[];
  readonly columns: PortalTabs['columns'];
  readonly sort: PortalListQuery['sort'];
  readonly isUp: boolean;
}

type Column = PortalTabs['columns'][number];

/** The list with the columns of the guide in its order (TTL-078); each head orders it. */
export function TicketTable({ rows, columns, sort, isUp }: Props) {
  return (
    <div className="ticket-table" tabIndex={-1}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} isSorted={column.id === sort} isUp={isUp} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} data-unread={row.unread}>
              {columns.map(({ id }) => (
                <td key={id} data-column={id}>
                  <Cell row={row} column={id} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column, isSorted, isUp }: { column: Column; isSorted: boolean; isUp: boolean }) {
  const { t } = useTranslation();
  const { id, label } = column;
  const by = SORTED_BY[id];
  if (by === undefined) return <th scope="col">{label}</th>;
  // What is newest comes first by itself; everything else from A to Z.
  const next = isSorted
    ? isUp
      ? undefined
      : ('sobe' as const)
    : by === 'opened'
      ? undefined
      : ('sobe' as const);
  const Arrow = isUp ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" aria-sort={isSorted ? (isUp ? 'ascending' : 'descending') : undefined}>
      <Link
        to="/chamados"
        search={(kept) => ({ ...kept, ordem: by === 'opened' ? undefined : by, sentido: next })}
        replace
        activeOptions={{ exact: true }}
        aria-label={t('list.sort', { column: label })}
      >
        {label}
        {isSorted && <Arrow size={16} aria-hidden />}
      </Link>
    </th>
  );
}

/** A justification is a text beside the state; nobody looks for it by its letters. */
const SORTED_BY: Readonly<Partial<Record<Column['id'], PortalListQuery['sort']>>> = {
  number: 'number',
  opened: 'opened',
  requester: 'requester',
  subject: 'subject',
  due: 'due',
  responsible: 'responsible',
  state: 'state',
  severity: 'severity',
};
