import { useTranslation } from 'react-i18next';
import { useFormats } from '../format.ts';
import { useNow } from '../now.ts';
import type { ClockView } from '../shapes.ts';
import { hoursShown, ledgerDays, localPart, type LedgerDay } from './ledger-days.ts';
import { inShort, ofDay } from './minutes.ts';
import './ledger-bar.css';

/** Days as rows: open hours filled, closed ones empty, holidays named, pauses hatched, now and the due date marked. */
export function LedgerBar({ clock }: { clock: ClockView }) {
  const days = ledgerDays(clock.ledger);
  const hours = hoursShown(days);
  const { local } = useFormats();
  const now = local(useNow());
  const due = clock.due === null ? null : localPart(clock.due);
  const ticks = [hours.from, Math.round((hours.from + hours.to) / 120) * 60, hours.to];
  return (
    <div className="ledger" aria-hidden="true">
      <div className="ledger-hours">
        {ticks.map((minute) => (
          <span key={minute}>{ofDay(minute)}</span>
        ))}
      </div>
      {days.map((day) => (
        <Row
          key={day.date}
          day={day}
          hours={hours}
          now={now.date >= day.date && now.date <= day.until ? now.minute : null}
          due={due !== null && due.date === day.until ? due.minute : null}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly day: LedgerDay;
  readonly hours: { readonly from: number; readonly to: number };
  readonly now: number | null;
  readonly due: number | null;
}

function Row({ day, hours, now, due }: RowProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const short = (localDate: string) => date(localDate).slice(0, -5);
  const place = (minute: number) => (100 * (clamp(minute, hours) - hours.from)) / (hours.to - hours.from);
  const whole = day.segments.length === 1 ? day.segments[0] : undefined;
  const named =
    whole ??
    day.segments.find(({ kind, from, to }) => kind !== 'open' && kind !== 'closed' && to - from >= 240);
  return (
    <div className="ledger-row" data-counts={day.counted > 0}>
      <span className="ledger-date">
        {day.days === 1 ? short(day.date) : t('why.run', { from: short(day.date), count: day.days })}
      </span>
      <span className="ledger-strip">
        {day.segments.map(({ from, to, kind }) => (
          <i
            key={from}
            data-kind={kind}
            style={{ left: `${place(from)}%`, width: `${place(to) - place(from)}%` }}
          />
        ))}
        {named && day.counted === 0 && <b data-kind={named.kind}>{named.label}</b>}
        {now !== null && inside(now, hours) && <i data-kind="now" style={{ left: `${place(now)}%` }} />}
        {due !== null && <i data-kind="due" style={{ left: `${place(due)}%` }} />}
      </span>
      <span className="ledger-sum">
        {due === null ? null : <strong>{t('why.dueAt', { time: ofDay(due) })}</strong>}
        {day.counted > 0 ? inShort(day.counted) : '–'}
      </span>
    </div>
  );
}

const clamp = (minute: number, { from, to }: RowProps['hours']) => Math.min(to, Math.max(from, minute));
const inside = (minute: number, { from, to }: RowProps['hours']) => minute >= from && minute <= to;
