import type { TeamHours } from '#/domain/clock/team-hours.ts';
import type { Locale } from './locale.ts';
import { moments } from './moment.ts';

/** When a team is reached: `Aberto agora, até 19:00`, `Abre segunda, 02/03, às 07:00`. */
export function hoursInWords(hours: TeamHours, timeZone: string, locale: Locale): string {
  const say = moments(locale, timeZone);
  const english = locale === 'en';
  if (!hours.open) return `${english ? 'Opens' : 'Abre'} ${say.long(hours.opensAt)}`;
  if (hours.until === undefined)
    return english ? 'Open 24 hours, every day' : 'Atende 24 horas, todos os dias';
  return english ? `Open now, until ${say.time(hours.until)}` : `Aberto agora, até ${say.time(hours.until)}`;
}
