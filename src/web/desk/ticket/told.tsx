import type { DeskTicket } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';

/** What the guide's own fields were answered at the opening. */
export function Told({ ticket }: { ticket: DeskTicket }) {
  const { t } = useDeskWords();
  if (ticket.told.length === 0) return null;
  return (
    <section aria-labelledby="told-title" className="told">
      <h2 id="told-title">{t('told')}</h2>
      <dl>
        {ticket.told.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
