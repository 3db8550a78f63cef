import type { LocalDate } from '#/domain/time/instant.ts';

/** How long a key for another system is good where nobody says otherwise: what is forgotten ends by itself. */
export const lastDayOfToken = (today: LocalDate): LocalDate =>
  Temporal.PlainDate.from(today).add({ years: 1 }).toString();
