import { IconLock } from '@tabler/icons-react';
import { useEntryWords } from '../../shared/entry-words.ts';
import type { Session } from '../../shared/shapes.ts';
import './barred.css';

interface Props {
  readonly closed: Session['closed'];
}

/** Says to somebody of several companies for which of them the portal is closed, why, and who clears it up. */
export function ClosedStrip({ closed }: Props) {
  const { t } = useEntryWords();
  return (
    <aside className="closed-strip" aria-label={t('barred.portalOf')}>
      {closed.map(({ company, detail, sendTo }) => (
        <p key={company}>
          <IconLock size={16} aria-hidden /> {t('barred.closed', { company })} {detail}{' '}
          {sendTo && (
            <>
              {t('barred.who')}: <strong>{sendTo.label}</strong>
              {sendTo.hours !== null && <span className="quiet"> {sendTo.hours}</span>}
            </>
          )}
        </p>
      ))}
    </aside>
  );
}
