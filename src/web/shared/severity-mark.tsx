import type { SeverityView } from './shapes.ts';
import './chips.css';

/** Bars that fall with the rank, and the word beside them or for who does not see. */
export function SeverityMark({ severity, word = false }: { severity: SeverityView; word?: boolean }) {
  const { rank, of } = severity;
  // Four bars for the gravest, one for the least; a guide with a single severity says nothing by it, and has none.
  const level = of < 2 ? 0 : 4 - Math.round((rank * 3) / (of - 1));
  return (
    <span className="severity" data-level={level} title={severity.label}>
      {of > 1 && (
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          {[1, 2, 3, 4].map((bar) => (
            <rect
              key={bar}
              x={bar * 4 - 3.5}
              y={12 - bar * 2.5}
              width="3"
              height={bar * 2.5 + 2}
              rx="1"
              data-on={bar <= level}
            />
          ))}
        </svg>
      )}
      <span className={word ? undefined : 'visually-hidden'}>{severity.label}</span>
    </span>
  );
}
