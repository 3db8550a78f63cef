import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment.tsx';
import { headOf } from '../../shared/said.ts';
import type { DeskTicket, TimelineItem } from '../../shared/shapes.ts';
import { SaidText } from '../../shared/rich/said-text.tsx';
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
            <Entry key={part.item.seq} item={part.item} />
          ) : (
            <Lines key={part.items[0]?.seq} items={part.items} />
          ),
        )}
      </ol>
    </section>
  );
}

function Entry({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const isInternal = item.visibility === 'internal';
  return (
    <li className="said" data-by={item.by} data-internal={isInternal}>
      <p className="said-head">
        <strong>{headOf(item)}</strong>
        {isInternal && (
          <span className="said-internal">
            <IconLock size={14} aria-hidden />
            {t('ticket.internal')}
          </span>
        )}
        <Moment at={item.at} form="short" />
      </p>
      <SaidText face="desk" item={item} className="said-text" />
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
