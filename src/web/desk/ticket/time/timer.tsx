import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DeskTicket } from '../../../shared/shapes.ts';
import { useDeskWords } from '../../words.ts';
import { asClock } from './use-elapsed.ts';

interface Props {
  readonly time: DeskTicket['time'];
  readonly elapsed: number;
  readonly isBusy: boolean;
  readonly onAct: (doing: 'start' | 'pause' | 'discard') => void;
}

/** Starts, pauses and forgets the agent's own timer; it goes on while the page is closed. */
export function Timer({ time: { timer, elsewhere }, elapsed, isBusy, onAct }: Props) {
  const { t } = useDeskWords();
  const runs = timer?.running === true;
  return (
    <>
      {timer && (
        <p>
          <span role="timer" className="mono timer-count">
            {asClock(elapsed)}
          </span>{' '}
          <span className="quiet">{t(runs ? 'day.time.running' : 'day.time.paused')}</span>
        </p>
      )}
      {elsewhere !== null && !runs && (
        <p className="quiet">
          {t('day.time.elsewhere')}{' '}
          <Link to="/atendimento/$number" params={{ number: elsewhere }} search={(kept) => kept}>
            <span className="mono">{elsewhere}</span>
          </Link>
        </p>
      )}
      <div className="pick-acts">
        {runs ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerPause size={16} aria-hidden />}
            disabled={isBusy}
            onClick={() => onAct('pause')}
          >
            {t('day.time.pause')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            disabled={isBusy}
            onClick={() => onAct('start')}
          >
            {t(timer ? 'day.time.resume' : 'day.time.start')}
          </Button>
        )}
        {timer && (
          <Button size="xs" variant="subtle" disabled={isBusy} onClick={() => onAct('discard')}>
            {t('day.time.discard')}
          </Button>
        )}
      </div>
    </>
  );
}
