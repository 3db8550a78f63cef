/** What a clock on the wall of some place shows. */
export interface Wall {
  /** `2018-11-04` */
  readonly date: string;
  /** 1 = Monday … 7 = Sunday */
  readonly weekday: number;
  /** Minutes since the wall showed midnight. */
  readonly minute: number;
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const days = new Map<string, readonly Wall[]>();

/** The wall at the UTC minute that holds an instant, asked of Intl minute by minute; nothing is computed. */
export function wallAt(timeZone: string, instant: number): Wall {
  const day = Math.floor(instant / DAY);
  const key = `${timeZone} ${day}`;
  const minutes = days.get(key) ?? readDay(timeZone, day * DAY);
  days.set(key, minutes);
  const wall = minutes[Math.floor((instant - day * DAY) / MINUTE)];
  if (!wall) throw new RangeError(`no wall at ${instant}`);
  return wall;
}

function readDay(timeZone: string, start: number): Wall[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Array.from({ length: 1_440 }, (_, i) => {
    const text = format.format(start + i * MINUTE); // 2018-11-04 01:30
    const date = text.slice(0, 10);
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
    return {
      date,
      weekday: weekday === 0 ? 7 : weekday,
      minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)),
    };
  });
}
