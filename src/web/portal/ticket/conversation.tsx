import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment.tsx';
import { headOf } from '../../shared/said.ts';
import { PackageFiles } from './package-files.tsx';
import { SaidText } from '../../shared/rich/said-text.tsx';
import type { TicketView } from '../../shared/shapes.ts';

/** What was said, oldest first, with what happened in between as quiet lines. */
export function Conversation({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="conversation-title">
      <h2 id="conversation-title">{t('ticket.conversation')}</h2>
      <ol className="conversation">
        {ticket.timeline.map((item) =>
          item.text === null ? (
            <li key={item.seq} className="happening">
              {item.line} · <Moment at={item.at} form="short" />
            </li>
          ) : (
            <li key={item.seq} className="entry" data-by={item.by}>
              <p className="entry-head">
                <strong>{headOf(item)}</strong>
                <Moment at={item.at} />
              </p>
              {item.event === 'package_delivered' ? (
                <>
                  <SaidText face="portal" item={{ ...item, files: [] }} className="entry-text" />
                  <PackageFiles number={ticket.number} files={item.files} />
                </>
              ) : (
                <SaidText face="portal" item={item} className="entry-text" />
              )}
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
