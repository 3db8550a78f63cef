import { useTranslation } from 'react-i18next';
import { useFormats } from '../format.ts';
import type { ClockView } from '../shapes.ts';

/** The ledger once more as a table, for the keyboard, for screen readers and for who wants the minutes. */
export function LedgerTable({ clock }: { clock: ClockView }) {
  const { t } = useTranslation();
  const { short } = useFormats();
  return (
    <details className="why-as-table">
      <summary>{t('why.asTable')}</summary>
      <table className="why-table">
        <caption className="visually-hidden">{clock.label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('why.from')}</th>
            <th scope="col">{t('why.to')}</th>
            <th scope="col">{t('why.what')}</th>
            <th scope="col">{t('why.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {clock.ledger.map((stretch) => (
            <tr key={stretch.from}>
              <td>{short(stretch.from)}</td>
              <td>{short(stretch.to)}</td>
              <td>{stretch.label}</td>
              <td>{stretch.counts ? t('why.yes') : t('why.no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
