import { Link } from '@tanstack/react-router';
import { Empty } from '../../shared/empty.tsx';
import { useFormats } from '../../shared/format.ts';
import type { CalendarView } from '../shapes.ts';
import { useWords } from '../words.ts';

/** Special hours with their dates, who asked for them and why. */
export function Exceptions({ calendars }: { calendars: readonly CalendarView[] }) {
  const { t } = useWords();
  const special = calendars.flatMap((calendar) =>
    calendar.exceptions.map((exception) => ({ calendar, exception })),
  );
  if (special.length === 0) return <Empty title={t('calendar.none')}>{t('calendar.noneWords')}</Empty>;
  return (
    <table className="admin-table">
      <thead>
        <tr>
          <th scope="col">{t('exception.name')}</th>
          <th scope="col">{t('calendar.daysOf')}</th>
          <th scope="col">{t('calendar.date')}</th>
          <th scope="col">{t('calendar.hours')}</th>
          <th scope="col">{t('guide.why')}</th>
        </tr>
      </thead>
      <tbody>
        {special.map(({ calendar, exception }) => (
          <Row key={`${calendar.id} ${exception.from} ${exception.name}`} {...{ calendar, exception }} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly calendar: CalendarView;
  readonly exception: CalendarView['exceptions'][number];
}

function Row({ calendar, exception }: RowProps) {
  const { t } = useWords();
  const { date } = useFormats();
  const { name, from, to, hours, onHolidays, version, proposedBy, reason } = exception;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('calendar.daysOf')}>{calendar.label}</td>
      <td data-label={t('calendar.date')}>
        {from === to ? date(from) : t('calendar.period', { from: date(from), to: date(to) })}
      </td>
      <td data-label={t('calendar.hours')}>
        {hours || t('calendar.closed')}
        {onHolidays && hours && <div className="quiet">{t('calendar.onHolidays')}</div>}
      </td>
      <td data-label={t('guide.why')}>
        {reason}
        <div className="quiet">
          <Link to="/gestao/guia/versoes/$id" params={{ id: String(version) }}>
            {proposedBy === null
              ? t('calendar.fromFile', { version })
              : t('calendar.enteredBy', { name: proposedBy, version })}
          </Link>
        </div>
      </td>
    </tr>
  );
}
