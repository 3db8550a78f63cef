import { useTranslation } from 'react-i18next';
import { useFormats } from '../format.ts';
import { useNow } from '../now.ts';
import type { ClockView } from '../shapes.ts';
import { LedgerBar } from './ledger-bar.tsx';
import { ledgerDays, localPart } from './ledger-days.ts';
import { LedgerTable } from './ledger-table.tsx';

const MARKS = ['open', 'closed', 'holiday', 'pause', 'now', 'due'] as const;

/** "Por que este prazo?": the days as a drawing, the reasons as sentences, both once more as a table. */
export function WhyDue({ clock }: { clock: ClockView }) {
  const { t } = useTranslation();
  const days = ledgerDays(clock.ledger);
  const drawn = new Set<string>(days.flatMap(({ segments }) => segments.map(({ kind }) => kind)));
  const { local } = useFormats();
  const today = local(useNow()).date;
  if (days.some(({ date, until }) => date <= today && today <= until)) drawn.add('now');
  if (clock.due !== null && days.at(-1)?.until === localPart(clock.due).date) drawn.add('due');
  const marks = MARKS.filter((mark) => drawn.has(mark));
  return (
    <>
      {days.length > 0 && <LedgerBar clock={clock} />}
      <ul className="why-legend" aria-hidden="true">
        {marks.map((mark) => (
          <li key={mark}>
            <i data-kind={mark} />
            {t(`why.mark.${mark}`)}
          </li>
        ))}
      </ul>
      <ul className="why-sentences">
        {clock.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <LedgerTable clock={clock} />
    </>
  );
}
