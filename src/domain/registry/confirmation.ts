import { zoned, type Instant } from '#/domain/time/instant.ts';

/** A telephone, and since when it is known to be hers. */
export interface ConfirmedPhone {
  readonly phone: string;
  /** Null while nobody confirmed it since she was registered. */
  readonly phoneConfirmedAt: Instant | null;
  readonly createdAt: Instant;
}

/**
 * Whether somebody is to be asked if her telephone is still hers (PRO-056). Months are those of the calendar on the
 * vendor's wall; on the day that is one later than the last confirmation she is asked.
 *
 * @param months of the guide; undefined where it asks nobody
 */
export function isToConfirm(
  { phone, phoneConfirmedAt, createdAt }: ConfirmedPhone,
  months: number | undefined,
  now: Instant,
  timeZone: string,
): boolean {
  if (months === undefined || phone === '') return false;
  const since = zoned(phoneConfirmedAt ?? createdAt, timeZone);
  return since.add({ months }).epochMilliseconds < now;
}
