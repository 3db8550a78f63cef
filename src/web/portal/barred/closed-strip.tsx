import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { signOut } from '../../shared/account-menu.tsx';
import { useEntryWords } from '../../shared/entry-words.ts';
import type { Session } from '../../shared/shapes.ts';
import './barred.css';

interface Props {
  readonly session: Pick<Session, 'closed' | 'unvouched'>;
}

/**
 * Says to somebody of several companies for which of them the portal is closed, why, and who clears it up. Those her
 * company account does not speak for are not named: whoever keeps that account may be reading.
 */
export function ClosedStrip({ session: { closed, unvouched } }: Props) {
  const { t } = useEntryWords();
  return (
    <aside className="closed-strip" aria-label={t('barred.portalOf')}>
      {unvouched > 0 && (
        <p>
          <IconLock size={16} aria-hidden /> {t('barred.unvouched')}{' '}
          <Button size="compact-sm" variant="default" onClick={() => void signOut()}>
            {t('barred.otherWay')}
          </Button>
        </p>
      )}
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
