import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseWords } from '../../shared/case-words.ts';
import { useFormats } from '../../shared/format.ts';
import { LinkButton } from '../../shared/link-button.tsx';
import { Moment } from '../../shared/moment.tsx';
import type { Opened } from '../../shared/shapes.ts';
import { TicketNumber } from '../../shared/ticket-number.tsx';

/** The ticket is registered: its number, its date and what happens next. */
export function OpenedNote({ opened }: { opened: Opened }) {
  const { t } = useTranslation();
  const { t: word } = useCaseWords();
  const { date } = useFormats();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="panel opened">
      <h1 ref={title} tabIndex={-1}>
        {t('open.done')}
      </h1>
      <p className="opened-number">
        <TicketNumber number={opened.number} />
      </p>
      <dl>
        <dt>{opened.estimate ? word('estimate.title') : t('preview.promised')}</dt>
        <dd>
          {opened.promised === null ? (
            opened.promisedWords
          ) : (
            <strong>
              <Moment at={opened.promised} />
            </strong>
          )}
        </dd>
      </dl>
      <p>{t('open.next')}</p>
      {opened.answerUntil !== null && <p>{t('list.answerUntil', { date: date(opened.answerUntil) })}</p>}
      <div className="acts">
        <LinkButton to="/chamados/$number" params={{ number: opened.number }}>
          {t('open.see')}
        </LinkButton>
        <LinkButton to="/" variant="default">
          {t('notFound.home')}
        </LinkButton>
      </div>
    </section>
  );
}
