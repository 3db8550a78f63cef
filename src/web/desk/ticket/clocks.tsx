import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../shared/format.ts';
import { Moment } from '../../shared/moment.tsx';
import type { ClockView, DeskTicket } from '../../shared/shapes.ts';
import { inHours } from '../../shared/why-due/minutes.ts';
import { WhyDue } from '../../shared/why-due/why-due.tsx';
import { WhatIf } from './what-if.tsx';

/** Each clock of the ticket: its limit, what it has used and left, and the account of every hour. */
export function Clocks({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (
    <section aria-labelledby="clocks-title">
      <h2 id="clocks-title">{t('clock.title')}</h2>
      {ticket.clocks.length === 0 && <p className="quiet">{t('clock.none')}</p>}
      {ticket.clocks.map((clock) => (
        <Clock key={clock.name} clock={clock} />
      ))}
      {ticket.acceptance && (
        <p className="clock-silence">
          <strong>{t('list.answerUntil', { date: date(ticket.acceptance.lastDay) })}</strong>{' '}
          {ticket.acceptance.silence}
        </p>
      )}
      {ticket.clocks.length > 0 && ticket.closedAs === null && <WhatIf key={ticket.number} ticket={ticket} />}
    </section>
  );
}

function Clock({ clock }: { clock: ClockView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const left = clock.minutesLeft;
  return (
    <div className="clock" data-state={clock.state}>
      <p className="clock-head">
        <strong>{clock.label}</strong>
        <span className="chip">{t(`clock.${clock.state}`)}</span>
      </p>
      <dl>
        {clock.due !== null && (
          <div>
            <dt>{t('clock.due')}</dt>
            <dd>
              <Moment at={clock.due} />
            </dd>
          </div>
        )}
        {clock.target !== null && (
          <div>
            <dt>{t('clock.target')}</dt>
            <dd>{clock.target}</dd>
          </div>
        )}
        <div>
          <dt>{t('clock.consumed')}</dt>
          <dd>{inHours(clock.consumedMinutes)}</dd>
        </div>
        {left !== null && (clock.state === 'running' || clock.state === 'paused') && (
          <div>
            <dt>{left < 0 ? t('clock.over') : t('clock.left')}</dt>
            <dd>{inHours(left)}</dd>
          </div>
        )}
        <div>
          <dt>{t('clock.calendar')}</dt>
          <dd>{clock.calendar}</dd>
        </div>
      </dl>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('why.title')}</summary>
        {open && <WhyDue clock={clock} />}
      </details>
    </div>
  );
}
