import { useTranslation } from 'react-i18next';
import type { DeskTicket } from '../../shared/shapes.ts';
import { Classification } from './classification.tsx';
import { Clocks } from './clocks.tsx';
import { Customer } from './customer.tsx';
import { Investigate } from './investigation/investigate.tsx';
import { Related } from './related.tsx';
import { Release } from './release/release.tsx';
import { Split } from './split.tsx';
import { Areas } from '../areas/areas.tsx';
import { Knowledge } from '../knowledge/knowledge.tsx';
import { TicketTasks } from '../tasks/ticket-tasks.tsx';
import { Time } from './time/time.tsx';
import { Told } from './told.tsx';
import './side-panel.css';

/** What is known beside the conversation: deadlines, customer, classification. */
export function SidePanel({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <aside className="side" aria-label={t('ticket.side')} aria-keyshortcuts="d" tabIndex={0}>
      <Clocks ticket={ticket} />
      <Customer ticket={ticket} />
      <Classification ticket={ticket} />
      <Investigate key={`investigate ${ticket.number}`} ticket={ticket} />
      <Release key={`release ${ticket.number}`} ticket={ticket} />
      <Time key={`time ${ticket.number}`} ticket={ticket} />
      <Areas key={`areas ${ticket.number}`} ticket={ticket} />
      <Knowledge key={`knowledge ${ticket.number}`} ticket={ticket} />
      <TicketTasks key={`tasks ${ticket.number}`} number={ticket.number} />
      <Told ticket={ticket} />
      <Related key={ticket.number} ticket={ticket} />
      <Split key={`split ${ticket.number}`} number={ticket.number} />
    </aside>
  );
}
