import { useTranslation } from 'react-i18next';
import { EntryFiles } from '../../shared/attachments/entry-files.tsx';
import { Moment } from '../../shared/moment.tsx';
import { headOf } from '../../shared/said.ts';
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
              <p className="entry-text">{item.text}</p>
              <EntryFiles face="portal" files={item.files} />
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
