import type { ExceptionBody } from '../shapes.ts';

/** The form of special hours as it stands. */
export interface ExceptionDraft {
  readonly calendars: readonly string[];
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly isClosed: boolean;
  readonly hours: string;
  readonly onHolidays: boolean;
  readonly reason: string;
}

export const EMPTY: ExceptionDraft = {
  calendars: [],
  name: '',
  from: '',
  to: '',
  isClosed: false,
  hours: '',
  onHolidays: false,
  reason: '',
};

export type Field = 'calendars' | 'name' | 'from' | 'to' | 'hours' | 'reason';

/** Fields without which nothing can be proposed. Whether the hours can be read is for the server to say. */
export function missingIn({ calendars, name, from, to, isClosed, hours, reason }: ExceptionDraft): Field[] {
  const missing: Readonly<Record<Field, boolean>> = {
    calendars: calendars.length === 0,
    name: name.trim() === '',
    from: from === '',
    to: from !== '' && to !== '' && to < from,
    hours: !isClosed && hours.trim() === '',
    reason: reason.trim() === '',
  };
  return (Object.keys(missing) as Field[]).filter((field) => missing[field]);
}

export const bodyOf = ({ isClosed, hours, to, calendars, ...rest }: ExceptionDraft): ExceptionBody => ({
  ...rest,
  calendars: [...calendars],
  to: to || rest.from,
  hours: isClosed ? 'closed' : hours,
});
