import { useTranslation } from 'react-i18next';
import type { ClockView } from '../shapes.ts';
import { LedgerBar } from './ledger-bar.tsx';
import { LedgerTable } from './ledger-table.tsx';

const MARKS = ['open', 'closed', 'holiday', 'pause', 'now', 'due'] as const;

/** "Por que este prazo?": the days as a drawing, the reasons as sentences, both once more as a table. */
export function WhyDue({ clock }: { clock: ClockView }) {
  const { t } = useTranslation();
  const marks = MARKS.filter((mark) => mark !== 'due' || clock.due !== null);
  return (
    <>
      <LedgerBar clock={clock} />
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
