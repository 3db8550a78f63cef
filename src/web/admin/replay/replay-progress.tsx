import type { Replay } from '../shapes.ts';
import { useWords } from '../words.ts';
import './replay.css';

/** How far a replay is. */
export function ReplayProgress({ run: { done, total } }: { run: Replay }) {
  const { t } = useWords();
  return (
    <div className="replay-progress">
      <label htmlFor="replay-progress">{t('replay.progress', { done, total })}</label>
      <progress id="replay-progress" value={done} max={Math.max(1, total)} />
    </div>
  );
}
