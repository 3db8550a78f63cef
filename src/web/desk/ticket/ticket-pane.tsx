import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/empty.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { isMissing } from '../../shared/problem.ts';
import type { DeskTicket } from '../../shared/shapes.ts';
import { useKeys } from '../keys/keys.ts';
import { ticketQuery } from '../queries.ts';
import { useDeskAct } from './act.ts';
import { useCommands } from './commands.ts';
import { Composer } from './composer.tsx';
import { NEXTS, useComposer, type Mode, type Next } from './composing.ts';
import { SidePanel } from './side-panel.tsx';
import { usePresence } from '../presence/use-presence.ts';
import { TicketHead } from './ticket-head.tsx';
import { Timeline } from './timeline.tsx';
import { useLooked } from './use-looked.ts';
import './ticket-pane.css';

export function TicketPane({ number }: { number: string }) {
  const { t } = useTranslation();
  const { data: ticket, error, refetch } = useQuery(ticketQuery(number));
  if (isMissing(error)) return <Nothing title={t('notFound.title')} words={t('notFound.words')} />;
  if (ticket) return <Ticket ticket={ticket} />;
  if (error) return <ProblemNote error={error} safe={t('errorPage.safe')} onAgain={() => void refetch()} />;
  return <Skeleton height="60%" m={24} w="auto" />;
}

function Ticket({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation();
  const act = useDeskAct(ticket.number);
  const composer = useComposer(ticket);
  const [showsSide, setShowsSide] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const write = (mode: Mode, next?: Next) => {
    setShowsSide(false);
    composer.begin(mode, next);
  };
  /** Goes to what bears the key beside the conversation; a button is pressed. */
  const reach = (key: string) => go(`.side[aria-keyshortcuts="${key}"], .side [aria-keyshortcuts="${key}"]`);
  const go = (selector: string) => {
    setShowsSide(true);
    requestAnimationFrame(() => {
      const found = pane.current?.querySelector<HTMLElement>(selector);
      const isGroup = found?.matches('[data-act]:not(button, select, input)') === true;
      const place = isGroup ? found?.querySelector<HTMLElement>('select, input, button') : found;
      place?.focus();
      // Of several buttons the person chooses; one that was asked for by name is pressed.
      if (!isGroup && place instanceof HTMLButtonElement) place.click();
    });
  };
  useCommands((command) => {
    if ('macro' in command) {
      setShowsSide(false);
      composer.apply(command.macro);
      return;
    }
    const { act: wanted } = command;
    const next = NEXTS.find((one) => one === wanted);
    if (next) write('reply', next);
    else if (wanted === 'entry_added') write('note');
    else if (wanted === 'taken') act.mutate({ event: 'taken' });
    else go(`.side [data-act~="${wanted}"]`);
  });
  useKeys({
    r: () => write('reply'),
    n: () => write('note'),
    w: () => write('reply', 'waiting_customer'),
    s: () => write('reply', 'solved'),
    t: () => ticket.actions.includes('taken') && act.mutate({ event: 'taken' }),
    a: () => reach('a'),
    e: () => reach('e'),
    d: () => reach('d'),
    h: () => reach('h'),
    p: () => pane.current?.querySelector<HTMLButtonElement>('.pane-watch')?.click(),
  });
  useLooked(ticket);
  const news = useNews(ticket);
  const here = usePresence(ticket.number, composer.text);
  return (
    <article ref={pane} className="pane" data-side={showsSide}>
      <TicketHead
        ticket={ticket}
        here={here}
        act={act}
        showsSide={showsSide}
        onSide={() => setShowsSide(!showsSide)}
      />
      <div className="pane-talk">
        <Timeline ticket={ticket} />
        <Composer ticket={ticket} composer={composer} />
      </div>
      <SidePanel ticket={ticket} />
      <p role="status" className="visually-hidden">
        {news > 0 ? t('ticket.news') : ''}
      </p>
    </article>
  );
}

/** How many times the open ticket has changed while it was looked at. */
function useNews({ revision }: DeskTicket) {
  const [first] = useState(revision);
  return revision - first;
}

function Nothing({ title, words }: { title: string; words: string }) {
  return (
    <div className="desk-nothing">
      <Empty title={title}>{words}</Empty>
    </div>
  );
}
