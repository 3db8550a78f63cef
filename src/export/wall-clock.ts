import { zoned, type Instant } from '#/domain/time/instant.ts';

/** `02/03/2026 14:20` on the wall of a zone (choice B-57). */
export function onTheWall(at: Instant, timeZone: string): string {
  const local = zoned(at, timeZone);
  return `${two(local.day)}/${two(local.month)}/${local.year} ${two(local.hour)}:${two(local.minute)}`;
}

const two = (part: number) => String(part).padStart(2, '0');

const DAY_MINUTES = 1_440;
/** Spreadsheets count days from here. */
const EPOCH = Temporal.PlainDate.from('1899-12-30');

/** The same as a spreadsheet counts it: days and their parts, without a zone. */
export function asSerial(at: Instant, timeZone: string): number {
  const local = zoned(at, timeZone);
  const { days } = EPOCH.until(local.toPlainDate());
  return days + (local.hour * 60 + local.minute) / DAY_MINUTES;
}
