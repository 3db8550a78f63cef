import { Button } from '@mantine/core';
import { Moment } from '../../shared/moment.tsx';
import { headOf } from '../../shared/said.ts';
import type { DeskTicket } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';

interface Props {
  readonly ticket: DeskTicket;
  /** Revision up to which the writer had read. */
  readonly saw: number;
  readonly me: string;
  readonly onAnyway: () => void;
}

/** What others wrote while this was written, to be read before it is sent as it stands. */
export function Crossed({ ticket, saw, me, onAnyway }: Props) {
  const { t } = useDeskWords();
  const news = ticket.timeline.filter(
    ({ seq, text, by, actor }) => seq > saw && text !== null && by !== 'system' && actor !== me,
  );
  return (
    <section className="crossed" aria-label={t('crossed.title')}>
      {news.map((item) => (
        <div key={item.seq}>
          <p className="said-head">
            <strong>{headOf(item)}</strong>
            <Moment at={item.at} form="short" />
          </p>
          <p className="said-text">{item.text}</p>
        </div>
      ))}
      <Button size="xs" variant="default" onClick={onAnyway}>
        {t('crossed.anyway')}
      </Button>
    </section>
  );
}
