import { useFormats } from '../format.ts';
import type { TicketView } from '../shapes.ts';
import { useReleaseWords } from './words.ts';

/** A version that is not served any more, and the one in which it will be done (TTL-108, TTL-136). */
export function Versions({ versions: { unsupported, planned } }: Pick<TicketView, 'versions'>) {
  const { t } = useReleaseWords();
  const { date } = useFormats();
  return (
    <>
      {unsupported && <Unsupported {...unsupported} />}
      {planned && (
        <div className="note" role="status">
          <div>
            <p>
              <strong>{t('planned', planned)}</strong>
            </p>
            {planned.window && (
              <p>{t('window', { from: date(planned.window.from), to: date(planned.window.to) })}</p>
            )}
          </div>
        </div>
      )}
    </>
  );
}

export function Unsupported({ stated, current }: { stated: string; current: string }) {
  const { t } = useReleaseWords();
  return (
    <div className="note" role="status">
      <div>
        <p>
          <strong>{t('unsupported')}</strong>
        </p>
        <p>{t('unsupportedWhy', { stated, current })}</p>
      </div>
    </div>
  );
}
