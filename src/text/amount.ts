import type { Duration } from '#/domain/time/duration.ts';
import type { Locale } from './locale.ts';

/** Minutes in words: `40 min`, `4 h`, `4 h 30 min`. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** A target in words: `10 horas úteis`, `4 dias úteis`, `5 dias corridos`. */
export function targetInWords({ unit, amount }: Duration, always: boolean, locale: Locale): string {
  const english = locale === 'en';
  if (unit === 'business_days')
    return english
      ? `${amount} business ${amount === 1 ? 'day' : 'days'}`
      : `${amount} ${amount === 1 ? 'dia útil' : 'dias úteis'}`;
  if (unit === 'calendar_days')
    return english
      ? `${amount} calendar ${amount === 1 ? 'day' : 'days'}`
      : `${amount} ${amount === 1 ? 'dia corrido' : 'dias corridos'}`;
  if (amount % 60 !== 0 || amount === 0)
    return always ? `${amount} min` : english ? `${amount} business min` : `${amount} min úteis`;
  const hours = amount / 60;
  if (english) return `${hours} ${always ? '' : 'business '}${hours === 1 ? 'hour' : 'hours'}`;
  const useful = hours === 1 ? ' útil' : ' úteis';
  return `${hours} ${hours === 1 ? 'hora' : 'horas'}${always ? '' : useful}`;
}

const FEW_HOURS = 24 * 60;

/** What a due chip says: `vence em 3 h úteis`, `atrasado 40 min`. */
export function dueInWords(
  due: {
    readonly state: string;
    readonly minutesLeft: number | null;
    readonly always: boolean;
    readonly date: string;
    /** The date is an estimate, which may be exceeded (PRN-018). */
    readonly estimate?: boolean;
  },
  locale: Locale,
): string {
  const { state, minutesLeft, always, date, estimate = false } = due;
  const english = locale === 'en';
  if (minutesLeft === null || state === 'none') return english ? 'no date promised' : 'sem prazo prometido';
  if (state === 'paused') return english ? 'paused' : 'pausado';
  if (state === 'met' && estimate) return english ? 'within the estimate' : 'dentro da estimativa';
  if (state === 'met') return english ? 'in time' : 'no prazo';
  if (state === 'stopped') return english ? 'ended' : 'encerrado';
  if (state === 'breached' && estimate) return english ? 'over the estimate' : 'acima da estimativa';
  if (state === 'breached') {
    const late = minutesInWords(roundedHours(Math.max(1, -minutesLeft)));
    return english ? `${late} late` : `atrasado ${late}`;
  }
  if (estimate) return english ? `estimate ${date}` : `estimativa: ${date}`;
  if (minutesLeft > FEW_HOURS) return english ? `due ${date}` : `vence em ${date}`;
  const left = minutesInWords(roundedHours(minutesLeft));
  if (english) return `due in ${left}${always ? '' : ' of service'}`;
  return `vence em ${left}${always || minutesLeft < 120 ? '' : ' úteis'}`;
}

/** From two hours on nobody counts the minutes. */
const roundedHours = (minutes: number) => (minutes < 120 ? minutes : Math.round(minutes / 60) * 60);
