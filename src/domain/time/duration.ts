/**
 * A term as guides write it. `open_minutes` run minute by minute inside the clock's calendar,
 * `business_days` are its days of service, `calendar_days` are all days (Civil Code art. 132).
 */
export interface Duration {
  readonly unit: 'open_minutes' | 'business_days' | 'calendar_days';
  readonly amount: number;
}

const WRITTEN = /^(\d{1,5})\s*(min|h|d|business days?|calendar days?)$/;

/** `10h`, `30min`, `4d`, `7 business days`, `15 calendar days`; anything else is undefined. */
export function readDuration(text: string): Duration | undefined {
  const [, number, unit] = WRITTEN.exec(text.trim()) ?? [];
  if (!number || !unit) return undefined;
  const amount = Number(number);
  if (unit === 'min') return { unit: 'open_minutes', amount };
  if (unit === 'h') return { unit: 'open_minutes', amount: amount * 60 };
  return { unit: unit.startsWith('calendar') ? 'calendar_days' : 'business_days', amount };
}

/** The shortest way to write it, the one guides use. */
export function writeDuration({ unit, amount }: Duration): string {
  if (unit === 'calendar_days') return `${amount} calendar days`;
  if (unit === 'business_days') return `${amount}d`;
  return amount % 60 === 0 && amount > 0 ? `${amount / 60}h` : `${amount}min`;
}
