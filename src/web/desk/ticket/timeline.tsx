import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment.tsx';
import type { DeskTicket, TimelineItem } from '../../shared/shapes.ts';
import { timelineParts } from './folded.ts';

const FOLDED_FROM = 4;

/** What was said, with internal notes on their own ground, and what happened in quiet lines. */
export function Timeline({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const { length } = ticket.timeline;
  useEffect(() => {
    if (length >= 0) place.current?.scrollTo({ top: place.current.scrollHeight });
  }, [length]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section ref={place} className="timeline" aria-label={t('ticket.conversation')} tabIndex={0}>
      <ol>
        {timelineParts(ticket.timeline).map((part) =>
          part.kind === 'entry' ? (
            <Entry
              key={part.item.seq}
              by={part.item.by}
              actor={part.item.actor ?? part.item.line}
              at={part.item.at}
              text={part.item.text ?? ''}
              isInternal={part.item.visibility === 'internal'}
            />
          ) : (
            <Lines key={part.items[0]?.seq} items={part.items} />
          ),
        )}
      </ol>
    </section>
  );
}

interface EntryProps {
  readonly by: TimelineItem['by'];
  readonly actor: string;
  readonly at: string;
  readonly text: string;
  readonly isInternal: boolean;
}

function Entry({ by, actor, at, text, isInternal }: EntryProps) {
  const { t } = useTranslation();
  return (
    <li className="said" data-by={by} data-internal={isInternal}>
      <p className="said-head">
        <strong>{actor}</strong>
        {isInternal && (
          <span className="said-internal">
            <IconLock size={14} aria-hidden />
            {t('ticket.internal')}
          </span>
        )}
        <Moment at={at} form="short" />
      </p>
      <p className="said-text">{text}</p>
    </li>
  );
}

function Lines({ items }: { items: readonly TimelineItem[] }) {
  const { t } = useTranslation();
  const lines = items.map((item) => (
    <span key={item.seq}>
      {item.line} · <Moment at={item.at} form="short" />
    </span>
  ));
  return (
    <li className="happened">
      {items.length < FOLDED_FROM ? (
        lines
      ) : (
        <details>
          <summary>{t('ticket.happenings', { count: items.length })}</summary>
          {lines}
        </details>
      )}
    </li>
  );
}
