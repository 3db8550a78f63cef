import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../shared/format.ts';
import type { CalendarView } from '../shapes.ts';
import { useWords } from '../words.ts';
import './calendar.css';

/** Thirty days of one calendar: hours, holidays by name, special hours. */
export function ComingDays({ calendars }: { calendars: readonly CalendarView[] }) {
  const { t } = useWords();
  const [chosen, choose] = useState(calendars[0]?.id);
  const calendar = calendars.find(({ id }) => id === chosen);
  return (
    <>
      <NativeSelect
        className="calendar-choice"
        label={t('calendar.daysOf')}
        value={chosen}
        data={calendars.map(({ id, label }) => ({ value: id, label }))}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {calendar?.always === true && <p>{t('calendar.always')}</p>}
      {calendar && calendar.days.length > 0 && (
        <ol className="coming-days">
          {calendar.days.map((day) => (
            <Day key={day.date} day={day} />
          ))}
        </ol>
      )}
    </>
  );
}

function Day({ day: { date, hours, why, name } }: { day: CalendarView['days'][number] }) {
  const { t } = useWords();
  const { date: say } = useFormats();
  return (
    <li data-why={why}>
      <span>{say(date)}</span>
      <b>{hours.replaceAll(', ', ' · ') || t('calendar.closed')}</b>
      {(why === 'holiday' || why === 'override') && (
        <small>{[t(`calendar.whyDay.${why}`), name].filter((part) => part !== null).join(': ')}</small>
      )}
    </li>
  );
}
