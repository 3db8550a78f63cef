import type { ServiceReport } from '../shapes.ts';
import { useWords } from '../words.ts';
import { Figures } from './figures.tsx';

/** How tickets ended, and how many solutions were refused on the way (TRG-172). */
export function Ends({ report: { ends, refused, moved } }: { readonly report: ServiceReport }) {
  const { t } = useWords();
  return (
    <>
      <Figures
        id="ends"
        title={t('report.ends')}
        columns={[t('report.ends'), t('report.tickets')]}
        rows={ends.map(({ end, tickets }) => [t(`report.end.${end as 'accepted'}`), tickets])}
      />
      {moved.length > 0 && (
        <Figures
          id="moved"
          title={t('report.moved')}
          columns={[t('report.movedTicket'), t('report.transfers')]}
          rows={moved.map(({ number, subject, transfers }) => [`${number} ${subject}`, transfers])}
        />
      )}
      {refused > 0 && <p>{t('report.refused', { count: refused })}</p>}
    </>
  );
}
