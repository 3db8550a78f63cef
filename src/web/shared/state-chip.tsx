import type { TicketRow } from './shapes.ts';
import './chips.css';

/** The vendor's own word for where the ticket stands. */
export function StateChip({ state }: { state: TicketRow['state'] }) {
  return (
    <span className="chip state" data-state={state.id}>
      <i aria-hidden="true" />
      {state.label}
    </span>
  );
}
