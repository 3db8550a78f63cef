import { useCaseWords } from '../case-words.ts';
import { Moment } from '../moment.tsx';
import type { TicketView } from '../shapes.ts';

/** The stage a matter begins in, and the day and hour of the specialist when no cause was found (TRG-071, TRG-072). */
export function Investigation({ investigation }: Pick<TicketView, 'investigation'>) {
  const { t } = useCaseWords();
  if (!investigation) return null;
  const { stage, found, appointment, specialist } = investigation;
  return (
    <div className="note" role="status">
      <div>
        <p>
          <strong>{t(found ? 'investigation.stageFound' : 'investigation.stage', { stage })}</strong>
        </p>
        {found === null && <p>{t('investigation.stageWhy')}</p>}
        {appointment !== null && (
          <p>
            {t('investigation.booked')} <Moment at={appointment} />
            {specialist !== null && `, ${t('investigation.with', { who: specialist })}`}
          </p>
        )}
      </div>
    </div>
  );
}
