import type { ServiceReport } from '../shapes.ts';
import { useWords } from '../words.ts';
import { Figures } from './figures.tsx';

/** The share in term per severity, and of all (TRG-145). */
export function InTermTable({ report: { all, bySeverity } }: { readonly report: ServiceReport }) {
  const { t } = useWords();
  const line = (label: string, { tickets, kept, percent }: ServiceReport['all']) =>
    [label, tickets, kept, percent === null ? t('report.noPromise') : `${percent} %`] as const;
  const lines = bySeverity.map(({ label, ...figures }) => line(label, figures));
  return (
    <Figures
      id="in-term"
      title={t('report.inTerm')}
      columns={[t('report.severity'), t('report.tickets'), t('report.kept'), t('report.percent')]}
      rows={lines.length === 1 ? lines : [...lines, line(t('report.all'), all)]}
    />
  );
}
