import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseWords } from '../../shared/case-words.ts';
import { DueChip } from '../../shared/due-chip.tsx';
import { Moment } from '../../shared/moment.tsx';
import type { ClockView, TicketView } from '../../shared/shapes.ts';
import { WhyDue } from '../../shared/why-due/why-due.tsx';

/** The dates promised to the customer, each with the account of how it came about. */
export function PromisedDates({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const { t: word } = useCaseWords();
  const promised = ticket.clocks.filter((clock) => clock.promised);
  const main = promised.find(({ state }) => state === 'running' || state === 'paused') ?? promised.at(-1);
  if (main === undefined) return null;
  return (
    <section className="panel promised" aria-labelledby="promised-title">
      <h2 id="promised-title">
        {main.estimate
          ? word(promised.length === 1 ? 'estimate.title' : 'estimate.titles')
          : t(promised.length === 1 ? 'promised.title' : 'promised.titles')}
      </h2>
      {promised.map((clock) => (
        <Promise key={clock.name} clock={clock} ticket={ticket} isMain={clock === main} />
      ))}
    </section>
  );
}

function Promise({ clock, ticket, isMain }: { clock: ClockView; ticket: TicketView; isMain: boolean }) {
  const { t } = useTranslation();
  const { t: word } = useCaseWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const stateOf = ({ state, estimate }: ClockView) =>
    estimate && (state === 'breached' || state === 'met') ? word(`estimate.${state}`) : t(`clock.${state}`);
  return (
    <div className="promise">
      <p>
        <span className="quiet">{clock.label}</span>
        <strong>{clock.due === null ? t('promised.none') : <Moment at={clock.due} />}</strong>
        {isMain ? <DueChip due={ticket.due} /> : <span className="chip">{stateOf(clock)}</span>}
      </p>
      <UnstyledButton
        className="why-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {clock.estimate ? word('estimate.why') : t('why.title')}
        <IconChevronDown size={16} aria-hidden />
      </UnstyledButton>
      <div id={id} hidden={!open} className="why">
        {open && <WhyDue clock={clock} />}
      </div>
    </div>
  );
}
