import { calendarOf } from './calendar.ts';
import type { GuideFile } from './file.ts';
import { subtract, unite } from '#/domain/time/spans.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import type { Finding } from './problem.ts';

/** A calendar that never opens would never reach a deadline. */
export function calendarFindings({ calendars, vendor, holidays }: GuideFile): Finding[] {
  const none: Finding = {
    path: ['calendars'],
    words: {
      pt: 'o guia não tem calendário; escreva pelo menos um, como em suporte: { hours: { mon-fri: "08:00-18:00" } }',
      en: 'the guide has no calendar; write at least one, as in suporte: { hours: { mon-fri: "08:00-18:00" } }',
    },
  };
  const ids = Object.entries(calendars);
  if (ids.length === 0) return [none];
  return ids
    .filter(([id, written]) => neverOpens(calendarOf(id, written, vendor.timeZone, holidays)))
    .map(([id]) => ({
      path: ['calendars', id],
      words: {
        pt: `o calendário “${id}” nunca abre; escreva hours: { mon-fri: "08:00-18:00" } ou always`,
        en: `the calendar “${id}” is never open; write hours: { mon-fri: "08:00-18:00" } or always`,
      },
    }));
}

function neverOpens({ always, week, onCall, onCallCounts }: Calendar): boolean {
  if (always) return false;
  return [1, 2, 3, 4, 5, 6, 7].every((day) => {
    const [service, reduced] = [week[day] ?? [], onCall[day] ?? []];
    return (onCallCounts ? unite(service, reduced) : subtract(service, reduced)).length === 0;
  });
}
